extension StylesheetWriter {
  /// The number that the total of points has come to, from 0.
  private static let total = "--total"

  /// Writes the total of points, and the position of the result that it and the links lead to.
  mutating func writeScore() {
    let (points, maxima) = quiz.questions.indices.reduce(into: ([String](), [String]())) { terms, index in
      terms.0 += writePoints(of: index)
      if quiz.showsScore, let maximum = writeMaximum(of: index) { terms.1.append(maximum) }
    }
    wires.append("\(Self.total):calc(\(points.joined(separator: " + ")))")
    if quiz.showsScore { wires.append("--maximum:calc(\(maxima.joined(separator: " + ")))") }
    wires.append("--rank:min(\(rankByLinks()),\(rankByTotal()))")
  }

  /// - Returns: The terms of the sum, each 0 while nothing is chosen or the question is not asked.
  private mutating func writePoints(of index: Int) -> [String] {
    let question = quiz.questions[index]
    let scoring = question.answers.indices.filter { question.answers[$0].points > 0 }
    func write(_ answers: [Int], _ wire: String) {
      switches.append(
        ".quiz\(has(index, answers)){\(wire):\(whenAsked(index)) \(question.answers[answers[0]].points)}")
    }
    guard question.none == nil else {
      return scoring.map { answer in
        write([answer], "--p\(index + 1)-\(answer + 1)")
        return "var(--p\(index + 1)-\(answer + 1),0)"
      }
    }
    for group in grouped(scoring.map { (String(question.answers[$0].points), $0) }) {
      write(group.values, "--p\(index + 1)")
    }
    return scoring.isEmpty ? [] : ["var(--p\(index + 1),0)"]
  }

  private mutating func writeMaximum(of index: Int) -> String? {
    let maximum = quiz.questions[index].maximum
    guard maximum > 0 else { return nil }
    guard asked[index] != nil else { return String(maximum) }
    wires.append("--m\(index + 1):\(whenAsked(index)) \(maximum)")
    return "var(--m\(index + 1),0)"
  }

  /// The position of the gravest result that a visited answer counts towards.
  private mutating func rankByLinks() -> String {
    let results = quiz.results.indices.filter { !quiz.results[$0].isStop && $0 < quiz.lastResult }
    for result in results { wires.append("--rank\(result + 1):var(--r\(result + 1)) \(result)") }
    return results.reversed().reduce(String(quiz.lastResult)) { "var(--rank\($1 + 1),\($0))" }
  }

  /// The position of the result that the total reaches: that of the last, less a step for each threshold that is reached.
  private func rankByTotal() -> String {
    var lesser = quiz.lastResult
    var rank = String(quiz.lastResult)
    for index in quiz.results.indices.reversed() where index < quiz.lastResult {
      guard let from = quiz.results[index].from else { continue }
      rank += " - \(lesser - index)*clamp(0,var(\(Self.total)) - \(from - 1),1)"
      lesser = index
    }
    return rank
  }

  /// Writes that the one of the results that do not stop is shown which is at the position in `--rank`, and the score.
  ///
  /// A number cannot choose between words. It can choose between the ends of an animation that stands still, and so whether
  /// a result is visible, also to screen readers; and it can be a length, so that what is hidden takes no room. Where
  /// animations are switched off, as on paper, the length alone hides.
  ///
  /// - Parameter past: The wires that say `none` while another outcome applies.
  mutating func writeResultByRank(past: [String]) {
    displays.append("@keyframes quiz-shown{from{visibility:hidden}to{visibility:visible}}")
    let display = choice(past, otherwise: "flow-root")
    for (index, result) in quiz.results.enumerated() where !result.isStop {
      displays.append(
        "#\(cssIdentifier(result.id)){--shown:clamp(0,min(var(--rank) - \(index - 1),\(index + 1) - var(--rank)),1)}"
      )
    }
    let ids = quiz.results.filter { !$0.isStop }.map { "#" + cssIdentifier($0.id) }.joined(separator: ",")
    displays.append(
      "\(ids){display:\(display);overflow:clip;max-block-size:calc(var(--shown)*1000000px);"
        + "animation:quiz-shown 1s linear calc(var(--shown)*-1s) both paused!important}")
    guard quiz.showsScore else { return }
    for (name, wire) in [("quiz-total", Self.total), ("quiz-maximum", "--maximum")] {
      displays.append(".quiz .\(name){counter-reset:\(name) calc(var(\(wire)))}")
      displays.append(".quiz .\(name)::before{content:counter(\(name))}")
    }
  }
}
