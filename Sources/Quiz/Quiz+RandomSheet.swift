extension Quiz {
  /// An answer sheet as a reader might fill it in, to test other implementations against ``outcome(of:)``.
  ///
  /// All kinds of sheets come up: with few answers that count and with many, complete and with open questions, with
  /// answers to skipped questions, and rarely with answers that exclude each other.
  public func randomSheet(using random: inout some RandomNumberGenerator) -> AnswerSheet {
    var sheet = AnswerSheet()
    // Each sheet has its own odds of an open question, and of an answer that changes nothing.
    let openOneIn = Int.random(in: 0..<3, using: &random) > 0 ? nil : Int.random(in: 2...40, using: &random)
    let calmness = Int.random(in: 0...20, using: &random)
    for (index, question) in questions.enumerated() {
      if let openOneIn, Int.random(in: 0..<openOneIn, using: &random) == 0 { continue }
      let isCalm = Int.random(in: 0..<20, using: &random) < calmness
      sheet[index] = randomChoice(in: question, isCalm: isCalm, using: &random)
    }
    return sheet
  }

  private func randomChoice(
    in question: Question, isCalm: Bool, using random: inout some RandomNumberGenerator
  ) -> Set<Int> {
    let calm = question.answers.indices.filter { question.answers[$0].result == nil }
    let candidates = isCalm && !calm.isEmpty ? calm : Array(question.answers.indices)
    let first = candidates.randomElement(using: &random) ?? 0
    guard let none = question.none, first != none else { return [first] }
    let mayClash = Int.random(in: 0..<20, using: &random) == 0
    let more = candidates.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
    return Set([first] + more).subtracting(mayClash ? [] : [none])
  }
}
