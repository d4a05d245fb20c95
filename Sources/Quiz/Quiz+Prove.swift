public import Diagnostics

extension Quiz {
  /// Proves that every question and result can be reached and that every expectation holds for all answers; otherwise
  /// reports the shortest answers that show why not.
  ///
  /// Every path ends without a proof, since answers only lead forward.
  public func proven() -> (proof: Proof?, diagnostics: [Diagnostic]) {
    if let refusal = refusalOfSize() { return (nil, [refusal]) }
    let search = Search(self)
    let thresholds = unreachableTotals(search)
    let refusals =
      unreachableQuestions(search) + thresholds.map(\.refusal)
      + unreachableResults(search, besides: Set(thresholds.map(\.result)))
      + expectations.compactMap(refusal(of:))
    guard refusals.isEmpty, let shortest = search.shortest() else { return (nil, refusals.sorted()) }
    let totals = search.totals
    let proof = Proof(
      quiz: self, sheetCounts: sheetCounts, shortestPath: shortest.steps.count, longestPath: longestPath,
      totals: isScored ? totals.first.flatMap { first in totals.last.map { first...$0 } } : nil)
    return (proof, [])
  }

  /// The shortest answers that an expectation is about and that break it; `nil` if it holds.
  public func counterexample(to expectation: Expectation) -> Walkthrough? {
    Search(self, where: expectation.conditions).shortest { !expectation.allows($0) }
  }

  private func unreachableQuestions(_ search: Search) -> [Diagnostic] {
    guard let passing = search.shortest() else { return [] }
    return questions.indices.filter { !search.reaches(question: $0) }.map { index in
      let until = passing.steps.lastIndex { $0.question < index } ?? 0
      let steps = Array(passing.steps[...until])
      let next = until + 1 < passing.steps.count ? passing.steps[until + 1].question : nil
      let way = Walkthrough(steps: steps, result: next == nil ? passing.result : nil)
      let passage = next.map { "leads past it to \(quoted(questions[$0].title))" }
      return Diagnostic(
        .unreachableQuestion,
        "nobody is ever asked \(quoted(questions[index].title)): \(describe(way)) "
          + (passage ?? "ends the quiz before it"),
        at: questions[index].location, fix: "let an answer lead to it, or remove it")
    }
  }

  private func unreachableResults(_ search: Search, besides refused: Set<Int>) -> [Diagnostic] {
    let reached = Set(search.results).union(refused)
    return results.indices.filter { !reached.contains($0) }.map { index in
      let (reason, fix) = index == lastResult ? whyNeverLast(search) : whyNever(index, search)
      return Diagnostic(
        .unreachableResult, "nobody ever gets the result \(quoted(results[index].title)): \(reason)",
        at: results[index].location, fix: fix)
    }
  }

  private func whyNeverLast(_ search: Search) -> (String, fix: String) {
    let least = search.results.last ?? 0
    let way = search.shortest { $0 == least }.map { describe($0) } ?? ""
    let verb = isScored ? "gives" : "counts towards"
    return (
      "even \(way) \(verb) \(quoted(results[least].title))", "let one answer to every question go on"
    )
  }

  private func whyNever(_ result: Int, _ search: Search) -> (String, fix: String) {
    var counting: [Choice] = []
    for (question, value) in questions.enumerated() {
      for (answer, value) in value.answers.enumerated() where value.result == result {
        counting.append(Choice(question: question, answer: answer))
      }
    }
    let fix = "link an answer to #\(results[result].id), or remove the result"
    if let from = results[result].from,
      let way = search.shortest(where: { $1 >= from && self.result(ofTotal: $1) == result }),
      let graver = way.result
    {
      return (
        "a graver one always wins, for example \(describe(way)) gives \(quoted(results[graver].title))",
        "let answers add so many points without one that counts towards a graver result"
      )
    }
    guard let first = counting.first else { return ("no answer counts towards it", fix) }
    for choice in counting {
      guard let way = Search(self, where: [choice.question: [choice.answer]]).shortest(),
        let graver = way.result
      else { continue }
      return (
        "a graver one always wins, for example \(describe(way)) gives \(quoted(results[graver].title))",
        "let an answer count towards it that no graver answer must come with"
      )
    }
    let question = questions[first.question]
    return (
      "its answer \(quoted(question.answers[first.answer].text)) belongs to a question nobody is asked", fix
    )
  }

  private func refusal(of expectation: Expectation) -> Diagnostic? {
    let search = Search(self, where: expectation.conditions)
    guard !search.results.isEmpty else {
      return Diagnostic(
        .expectationNeverApplies, "no reader can give all the answers that this expectation names",
        at: expectation.location, fix: "leave out a question that one of these answers skips")
    }
    guard let way = search.shortest(to: { !expectation.allows($0) }), let result = way.result else {
      return nil
    }
    let expected = quoted(results[expectation.result].title)
    return Diagnostic(
      .expectationFails,
      "expected \(expectation.bound.rawValue) \(expected), but "
        + "\(describe(way, keeping: expectation.conditions)) gives \(quoted(results[result].title))",
      at: expectation.location, fix: "change where an answer leads, or the expectation")
  }
}
