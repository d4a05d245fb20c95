/// What a reader has ticked, complete or not.
public struct AnswerSheet: Sendable, Hashable {
  private var chosen: [Int: Set<Int>]

  /// Makes a sheet of the answers chosen for each question, both by position.
  public init(_ chosen: [Int: Set<Int>] = [:]) {
    self.chosen = chosen
  }

  /// The answers chosen for a question; empty if none is.
  public subscript(question: Int) -> Set<Int> {
    get { chosen[question] ?? [] }
    set { chosen[question] = newValue }
  }
}

/// One answer to one question, both by position from 0.
public struct Choice: Sendable, Hashable {
  /// The position of the question.
  public let question: Int
  /// The position of the answer in its question.
  public let answer: Int

  /// Names an answer.
  public init(question: Int, answer: Int) {
    self.question = question
    self.answer = answer
  }
}

/// The outcome of an answer sheet.
public enum Outcome: Sendable, Hashable {
  /// No result yet: these questions on the reader's path are not answered.
  case open(questions: [Int])
  /// A result.
  case decided(Decision)
}

/// A result with everything that led to it.
public struct Decision: Sendable, Hashable {
  /// The position of the result.
  public let result: Int
  /// The questions that were asked, in order.
  public let path: [Int]
  /// Every answer on the path that counted towards a result, in order; those of lesser results are also reasons.
  public let reasons: [Choice]
  /// Every answer on the path that brings a note, in order.
  public let notes: [Choice]
  /// The points; `nil` if no answer of the quiz adds any, and with a result that stops.
  public let score: Score?

  init(result: Int, path: [Int], reasons: [Choice], notes: [Choice], score: Score? = nil) {
    self.result = result
    self.path = path
    self.reasons = reasons
    self.notes = notes
    self.score = score
  }
}
