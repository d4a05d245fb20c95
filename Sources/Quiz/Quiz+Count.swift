extension Quiz {
  /// For each result, the number of different complete answer sheets that lead to it, counting only the questions that are
  /// asked.
  var sheetCounts: [BigNatural] {
    let counts = results.indices.map(sheetCount(withoutGraverThan:)) + [BigNatural()]
    return results.indices.map { counts[$0] - counts[$0 + 1] }
  }

  /// The number of all different complete answer sheets.
  var sheetCount: BigNatural { sheetCount(withoutGraverThan: 0) }

  /// The number of sheets that lead to a result or a lesser one: those without an answer that counts towards a graver one,
  /// and with a total that reaches none.
  private func sheetCount(withoutGraverThan result: Int) -> BigNatural {
    var counts = Array(repeating: SheetsByTotal(), count: questions.count + 1)
    counts[0].add(.one)
    for index in questions.indices where !counts[index].isEmpty {
      spread(&counts, from: index, withoutGraverThan: result)
    }
    return counts[questions.count].sum { self.result(ofTotal: $0) >= result }
  }

  /// Adds the sheets that arrive at a question to those that arrive at the next ones.
  ///
  /// The answers that can be combined are sorted by how far they lead, those that end the quiz last. The choices that lead
  /// to the target of an answer are that answer with any of those before it, so each answer is added once to all choices so
  /// far.
  private func spread(_ counts: inout [SheetsByTotal], from index: Int, withoutGraverThan result: Int) {
    let question = questions[index]
    let arriving = counts[index]
    let isAllowed = { (answer: Int) in question.answers[answer].result.map { $0 >= result } ?? true }
    func lead(_ sheets: SheetsByTotal, by answer: Quiz.Answer) {
      counts[destination(of: answer, in: index)].add(sheets)
    }
    guard let none = question.none else {
      for answer in question.answers.indices where isAllowed(answer) {
        lead(arriving.adding(question.answers[answer].points), by: question.answers[answer])
      }
      return
    }
    if isAllowed(none) {
      lead(arriving.adding(question.answers[none].points), by: question.answers[none])
    }
    let farthestFirst = question.answers.indices.filter { $0 != none && isAllowed($0) }.sorted {
      reach(of: question.answers[$0], in: index) > reach(of: question.answers[$1], in: index)
    }
    var choices = arriving
    for answer in farthestFirst {
      let with = choices.adding(question.answers[answer].points)
      lead(with, by: question.answers[answer])
      choices.add(with)
    }
  }

  /// The weight of an answer in deciding what comes next: one that ends the quiz beats all, then the earliest question.
  private func reach(of answer: Answer, in index: Int) -> Int {
    ends(answer) ? -1 : destination(of: answer, in: index)
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

/// Numbers of answer sheets, each for a total of points, from 0.
private struct SheetsByTotal {
  private var counts: [BigNatural] = []

  /// One sheet without points.
  static let one = SheetsByTotal(counts: [BigNatural(1)])

  init() {}

  private init(counts: [BigNatural]) { self.counts = counts }

  var isEmpty: Bool { counts.isEmpty }

  /// The same sheets with more points.
  func adding(_ points: Int) -> SheetsByTotal {
    isEmpty ? self : SheetsByTotal(counts: Array(repeating: BigNatural(), count: points) + counts)
  }

  mutating func add(_ other: SheetsByTotal) {
    while counts.count < other.counts.count { counts.append(BigNatural()) }
    for (total, count) in other.counts.enumerated() { counts[total] = counts[total] + count }
  }

  func sum(where isWanted: (Int) -> Bool) -> BigNatural {
    counts.enumerated().reduce(BigNatural()) { isWanted($1.offset) ? $0 + $1.element : $0 }
  }
}
