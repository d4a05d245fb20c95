/// What the build proved about a quiz; it exists only if all of it holds.
///
/// Every question and every result can be reached, every path ends, an answer that stops always wins, and
/// every expectation holds for all answers.
public struct Proof: Sendable, Hashable {
  /// The quiz.
  public let quiz: Quiz
  /// For each result, the number of different complete answer sheets that lead to it, counting only the questions that are
  /// asked.
  public let sheetCounts: [BigNatural]
  /// The smallest number of questions with which a reader reaches a result.
  public let shortestPath: Int
  /// The greatest number of questions that a reader can be asked.
  public let longestPath: Int
  /// The least and the greatest total of points that occur; `nil` if no answer adds any.
  public let totals: ClosedRange<Int>?

  /// The number of all different complete answer sheets.
  public var sheetCount: BigNatural { sheetCounts.reduce(BigNatural(), +) }
}

/// Answers as an example, and where they lead.
public struct Walkthrough: Sendable, Hashable {
  /// What is chosen in one question.
  public struct Step: Sendable, Hashable {
    /// The position of the question.
    public let question: Int
    /// The positions of the answers chosen, in order.
    public let answers: [Int]
  }

  /// The questions in the order in which they are asked, each with what is chosen.
  public let steps: [Step]
  /// The result; `nil` if the answers do not reach the end.
  public let result: Int?

  /// The same as an answer sheet.
  public var sheet: AnswerSheet {
    AnswerSheet(Dictionary(steps.map { ($0.question, Set($0.answers)) }) { $1 })
  }
}
