/// The ids on the page of a quiz, other than those of its headings.
///
/// ``Quiz/stylesheet`` says what they mean.
public enum PageID {
  /// The message that questions are open.
  public static let open = "quiz-open"
  /// The list of all reasons.
  ///
  /// Templates of sites that were started earlier have it.
  public static let reasons = "quiz-reasons"
  /// The list of reasons but for those of results that stop, which stand within their results.
  public static let others = "quiz-others"
  /// The list of answers that added points.
  public static let points = "quiz-points"
  /// The list of notes.
  public static let notes = "quiz-notes"

  /// The entry for a question in the list of open questions.
  public static func open(_ question: String) -> String { "open-\(question)" }
  /// The message that a question's answers exclude each other.
  public static func clash(_ question: String) -> String { "clash-\(question)" }
  /// The text below a question, which describes it.
  public static func hint(_ question: String) -> String { "hint-\(question)" }
  /// The place of a question or result among the rules.
  public static func rules(_ heading: String) -> String { "rules-\(heading)" }
  /// The control of an answer, by its position from 0.
  public static func answer(_ question: String, _ index: Int) -> String { "\(question)_\(index + 1)" }
  /// The reason of an answer.
  public static func reason(_ answer: String) -> String { "reason-\(answer)" }
  /// The note of an answer.
  public static func note(_ answer: String) -> String { "note-\(answer)" }
  /// The points of an answer.
  public static func points(_ answer: String) -> String { "points-\(answer)" }
}
