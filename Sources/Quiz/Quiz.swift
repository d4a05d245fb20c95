public import Diagnostics

/// A sound quiz: every name in it is known, jumps only go forward, and every path ends.
///
/// Only ``QuizDraft/checked()`` makes one. ``Quiz/proven()`` then proves that all of it can be reached and that the
/// editor's expectations hold. Questions, answers and results are named by their position, from 0.
public struct Quiz: Sendable, Hashable {
  /// The quiz's title.
  public let title: RichText
  /// What stands before the first question.
  public let introduction: RichText
  /// The questions in the order in which they are asked; never empty.
  public let questions: [Question]
  /// The results, gravest first; never empty.
  ///
  /// Results that stop come first. The last result applies if no answer counted towards any, and never stops.
  public let results: [Result]
  /// What must hold, as the editor says.
  public internal(set) var expectations: [Expectation]
  /// Whether readers are told their points.
  public let showsScore: Bool
  /// Where the quiz begins.
  public let location: Location

  /// A question with its answers.
  public struct Question: Sendable, Hashable {
    /// The number of answers that may be chosen.
    public enum Kind: Sendable, Hashable {
      /// Exactly one.
      case one
      /// One or more; the answer at the position `none` excludes all others.
      case several(none: Int)
    }

    /// The heading's id.
    public let id: String
    /// The question itself.
    public let title: RichText
    /// Why it is asked.
    public let why: RichText
    /// How many answers may be chosen.
    public let kind: Kind
    /// The answers in their order; at least two.
    public let answers: [Answer]
    /// Where the question stands.
    public let location: Location
  }

  /// One answer to a question.
  public struct Answer: Sendable, Hashable {
    /// Where an answer leads.
    public enum Target: Sendable, Hashable {
      /// On to the next question, or to the end after the last.
      case next
      /// To a later question; those between are not asked.
      case question(Int)
      /// It counts towards a result, and goes on unless that result stops.
      case result(Int)

      /// The result, if it is one.
      var result: Int? { if case .result(let index) = self { index } else { nil } }
    }

    /// The id of its control: the question's id, an underscore, and the answer's number from 1: `age_1`.
    public let id: String
    /// What the reader reads.
    public let text: RichText
    /// Where it leads.
    public let target: Target
    /// Whether it ends the quiz by itself; then it counts towards a result.
    public let ends: Bool
    /// The points that it adds, from 0.
    public let points: Int
    /// The text nested under it, or empty.
    ///
    /// If the answer counts towards a result, this is the reason shown with the result; otherwise it is a note,
    /// something to ask about, which changes nothing.
    public let reason: RichText
    /// Where the answer stands.
    public let location: Location

    /// The result it counts towards, if any.
    public var result: Int? { target.result }

    /// Whether it brings a note.
    public var isNote: Bool { result == nil && !reason.isEmpty }
  }

  /// One of the results.
  public struct Result: Sendable, Hashable {
    /// The heading's id.
    public let id: String
    /// The result in a few words.
    public let title: RichText
    /// What it means and what to do next.
    public let body: RichText
    /// Whether an answer that counts towards it ends the quiz at once.
    public let isStop: Bool
    /// The total of points from which on the result is given; `nil` if points do not lead to it.
    public let from: Int?
    /// Where the result stands.
    public let location: Location
  }

  /// Something that must hold, whatever else is answered.
  public struct Expectation: Sendable, Hashable {
    /// How a result is bounded.
    public enum Bound: String, Sendable, Hashable {
      /// This result or a graver one.
      case atLeast = "at least"
      /// This result and no other.
      case exactly = "exactly"
    }

    /// For each named question, the answers of which at least one is chosen.
    ///
    /// The expectation is only about readers who are asked all of these questions.
    public let conditions: [Int: Set<Int>]
    /// How the result is bounded.
    public let bound: Bound
    /// The result.
    public let result: Int
    /// Where the expectation stands.
    public let location: Location

    /// Whether a result is as expected.
    public func allows(_ other: Int) -> Bool {
      switch bound {
      case .atLeast: other <= result
      case .exactly: other == result
      }
    }
  }
}

extension Quiz.Question {
  /// The position of the answer that excludes all others, if there is one.
  public var none: Int? {
    if case .several(let none) = kind { none } else { nil }
  }
}

extension Quiz {
  /// The position of the result that applies if no answer counted towards any.
  public var lastResult: Int { results.count - 1 }

  /// Whether an answer ends the quiz at once, even if questions before it are open.
  public func stops(_ answer: Answer) -> Bool {
    answer.result.map { results[$0].isStop } ?? false
  }

  /// Whether an answer ends the quiz, whatever else is chosen with it.
  public func ends(_ answer: Answer) -> Bool { answer.ends || stops(answer) }

  /// The next question after an answer, or the number of questions if the answer ends the quiz.
  ///
  /// - Parameter question: The position of the answer's question.
  public func destination(of answer: Answer, in question: Int) -> Int {
    if ends(answer) { return questions.count }
    return if case .question(let index) = answer.target { index } else { question + 1 }
  }
}
