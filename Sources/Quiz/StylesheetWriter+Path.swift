extension StylesheetWriter {
  /// Writes which questions are asked.
  ///
  /// A question is asked if the one before it is asked and does not lead past it, or if an earlier one leads exactly to
  /// it. That is enough: during a jump no skipped question is asked, so there is never more than one jump.
  mutating func writePath() {
    for question in quiz.questions.indices {
      asked.append(question == 0 ? nil : wireForAsking(question))
      writeMoves(of: question)
    }
    for (wire, ids) in grouped(quiz.questions.indices.map { (asked[$0], quiz.questions[$0].id) }) {
      guard let wire else { continue }
      displays.append(
        ids.map { "#" + cssIdentifier($0) }.joined(separator: ",")
          + "{--show:var(\(wire)) block;display:var(--show,none)}"
      )
    }
  }

  private mutating func wireForAsking(_ question: Int) -> String? {
    let before = leadsAway(question - 1) ? "--q\(question)-on" : asked[question - 1]
    guard let before else { return nil }
    let jumps = sources[question]
    guard !jumps.isEmpty else { return before }
    let wire = "--q\(question + 1)"
    wires.append("\(wire):\(either([before] + jumps.map { "--q\($0 + 1)-q\(question + 1)" }))")
    return wire
  }

  /// The positions of some answers of a question.
  private func answers(of question: Int, where isWanted: (Quiz.Answer) -> Bool) -> [Int] {
    let answers = quiz.questions[question].answers
    return answers.indices.filter { isWanted(answers[$0]) }
  }

  private func leadsAway(_ question: Int) -> Bool {
    quiz.questions[question].answers.contains {
      quiz.destination(of: $0, in: question) > question + 1 || quiz.ends($0)
    }
  }

  private mutating func writeMoves(of question: Int) {
    guard leadsAway(question), question + 1 < quiz.questions.count else { return }
    let isSeveral = quiz.questions[question].none != nil
    let ends = answers(of: question) { quiz.ends($0) }
    let skips = answers(of: question) {
      quiz.destination(of: $0, in: question) > question + 1 && !quiz.ends($0)
    }
    let others = answers(of: question) {
      quiz.destination(of: $0, in: question) == question + 1 && !quiz.ends($0)
    }
    let on = "--q\(question + 1)-on"
    wires.append("\(on):\(whenAsked(question))")
    let away: [String]
    if isSeveral {
      let unless = others.isEmpty ? "" : ":not(\(has(question, others)))"
      away =
        (ends.isEmpty ? [] : [has(question, ends)]) + (skips.isEmpty ? [] : [has(question, skips) + unless])
    } else {
      away = [has(question, (ends + skips).sorted())]
    }
    switches.append("\(away.map { ".quiz" + $0 }.joined(separator: ",")){\(on):initial}")
    for target in targets(of: question) {
      let leading = answers(of: question) { $0.target == .question(target) }
      let nearer = answers(of: question) { quiz.ends($0) || quiz.destination(of: $0, in: question) < target }
      let unless = isSeveral && !nearer.isEmpty ? ":not(\(has(question, nearer)))" : ""
      switches.append(
        ".quiz\(has(question, leading))\(unless){--q\(question + 1)-q\(target + 1):\(whenAsked(question))}")
    }
  }

  /// Elements grouped by their wire, in the order in which the wires first appear.
  func grouped<Value>(_ pairs: [(wire: String?, value: Value)]) -> [(wire: String?, values: [Value])] {
    var groups: [(wire: String?, values: [Value])] = []
    var positions: [String?: Int] = [:]
    for (wire, value) in pairs {
      if let position = positions[wire] {
        groups[position].values.append(value)
      } else {
        positions[wire] = groups.count
        groups.append((wire, [value]))
      }
    }
    return groups
  }
}
