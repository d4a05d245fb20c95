extension Quiz {
  /// The number of different complete answer sheets, counting only the questions that are asked.
  var sheetCount: BigNatural {
    var counts = Array(repeating: BigNatural(1), count: questions.count + 1)
    for index in questions.indices.reversed() { counts[index] = sheetCount(from: index, later: counts) }
    return counts[0]
  }

  /// The number of sheets from a question on, given the numbers from all later ones.
  ///
  /// The answers that can be combined are sorted by how far they lead, those that stop first. The choices that lead to
  /// the target of the answer at position i from the far end are that answer with any of the i answers beyond it: 2^i
  /// choices. Horner's scheme adds them up.
  private func sheetCount(from index: Int, later counts: [BigNatural]) -> BigNatural {
    let question = questions[index]
    let none = question.none
    func count(_ answer: Int) -> BigNatural { counts[destination(of: question.answers[answer], in: index)] }
    guard let none else {
      return question.answers.indices.reduce(BigNatural()) { $0 + count($1) }
    }
    let nearestFirst = question.answers.indices.filter { $0 != none }.sorted {
      reach(of: question.answers[$0], in: index) < reach(of: question.answers[$1], in: index)
    }
    return nearestFirst.reduce(BigNatural()) { $0.doubled + count($1) } + count(none)
  }

  /// The weight of an answer in deciding what comes next: an answer that stops beats all, then the earliest question.
  private func reach(of answer: Answer, in index: Int) -> Int {
    stops(answer) ? -1 : destination(of: answer, in: index)
  }

  /// The greatest number of questions that a reader can be asked.
  var longestPath: Int {
    var lengths = Array(repeating: 0, count: questions.count + 1)
    for index in questions.indices.reversed() {
      let destinations = questions[index].answers.map { destination(of: $0, in: index) }
      lengths[index] = 1 + (destinations.map { lengths[$0] }.max() ?? 0)
    }
    return lengths[0]
  }
}
