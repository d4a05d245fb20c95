/// The points of a reader's answers.
public struct Score: Sendable, Hashable {
  /// The sum of the points of all answers to questions that were asked.
  public let total: Int
  /// The greatest sum that answers to these questions can give.
  public let maximum: Int
}

extension Quiz {
  /// Whether any answer adds points.
  public var isScored: Bool {
    questions.contains { question in question.answers.contains { $0.points > 0 } }
  }

  /// The gravest result that a total reaches; the last if it reaches none.
  public func result(ofTotal total: Int) -> Int {
    results.firstIndex { result in result.from.map { $0 <= total } ?? false } ?? lastResult
  }

  /// The greatest sum of points that any path can give.
  var greatestTotal: Int {
    var sums = Array(repeating: 0, count: questions.count + 1)
    for index in questions.indices.reversed() {
      let question = questions[index]
      let rest = question.answers.map { sums[destination(of: $0, in: index)] }.max() ?? 0
      sums[index] = question.maximum + rest
    }
    return sums[0]
  }
}

extension Quiz.Question {
  /// The greatest number of points that its answers can add.
  public var maximum: Int {
    guard let none else { return answers.map(\.points).max() ?? 0 }
    let others = answers.indices.reduce(0) { $0 + ($1 == none ? 0 : answers[$1].points) }
    return max(others, answers[none].points)
  }
}
