public import Diagnostics

// All of them protect readers: a quiz that is not proven is never published, whatever `checks:` says.
extension Check {
  /// A quiz in which no heading has answers below it.
  public static let noQuestions = Check("no-questions", .error, isSafety: true)
  /// A quiz without a result after its last question.
  public static let noResults = Check("no-results", .error, isSafety: true)
  /// A heading without answers that stands before the last question.
  public static let questionWithoutAnswers = Check("question-without-answers", .error, isSafety: true)
  /// A question with one answer only.
  public static let tooFewAnswers = Check("too-few-answers", .error, isSafety: true)
  /// `( )` and `[ ]` under one question.
  public static let mixedAnswers = Check("mixed-answers", .error, isSafety: true)
  /// Two answers of one question with the same text.
  public static let duplicateAnswer = Check("duplicate-answer", .error, isSafety: true)
  /// A heading or an answer without text, or a heading without an id.
  public static let missingText = Check("missing-text", .error, isSafety: true)
  /// A several-choice question that a reader to whom nothing applies cannot answer.
  public static let missingNone = Check("missing-none", .error, isSafety: true)
  /// `{.none}` where it has no meaning, or twice.
  public static let misplacedNone = Check("misplaced-none", .error, isSafety: true)
  /// `{.stop}` on a question.
  public static let misplacedStop = Check("misplaced-stop", .error, isSafety: true)
  /// A result that stops after one that does not, or a last result that stops.
  public static let stopOutOfOrder = Check("stop-out-of-order", .error, isSafety: true)
  /// `{.end}` on an answer that counts towards no result, or towards one that stops the quiz anyway.
  public static let misplacedEnd = Check("misplaced-end", .error, isSafety: true)
  /// Points or a total that is not one whole number from 0 to 1000.
  public static let badPoints = Check("bad-points", .error, isSafety: true)
  /// Points on what cannot have them, such as a question or an answer with a note, or a total on a result that cannot need one.
  public static let misplacedPoints = Check("misplaced-points", .error, isSafety: true)
  /// A result that needs as many points as a graver one, or more.
  public static let pointsOutOfOrder = Check("points-out-of-order", .error, isSafety: true)
  /// Points that lead to no result and are not shown, or a total without points.
  public static let unusedPoints = Check("unused-points", .error, isSafety: true)
  /// Words in an answer or a result that look like points but are only text.
  public static let pointsInText = Check("points-in-text", .warning)
  /// A total of points that nobody reaches, or after which a graver result always comes.
  public static let unreachableTotal = Check("unreachable-total", .error, isSafety: true)
  /// A quiz that is too large to be proven: too many questions and results, or points that add up in too many ways.
  public static let quizTooLarge = Check("quiz-too-large", .error, isSafety: true)
  /// A mark that means nothing in a quiz.
  public static let unknownMark = Check("unknown-mark", .error, isSafety: true)
  /// An answer that leads nowhere.
  public static let unknownTarget = Check("unknown-target", .error, isSafety: true)
  /// An answer with more than one link.
  public static let severalTargets = Check("several-targets", .error, isSafety: true)
  /// An answer that leads to its own question or an earlier one.
  public static let backwardJump = Check("backward-jump", .error, isSafety: true)
  /// An id that is used twice, or that the page needs for something else.
  public static let duplicateQuizID = Check("duplicate-quiz-id", .error, isSafety: true)
  /// A question that nobody is ever asked.
  public static let unreachableQuestion = Check("unreachable-question", .error, isSafety: true)
  /// A result that nobody ever gets.
  public static let unreachableResult = Check("unreachable-result", .error, isSafety: true)
  /// An expectation that names a question the quiz does not have, or the same question twice.
  public static let unknownQuestion = Check("unknown-question", .error, isSafety: true)
  /// An expectation that names an answer its question does not have.
  public static let unknownAnswer = Check("unknown-answer", .error, isSafety: true)
  /// An expectation that names a result the quiz does not have.
  public static let unknownResult = Check("unknown-result", .error, isSafety: true)
  /// An expectation that does not hold.
  public static let expectationFails = Check("expectation-fails", .error, isSafety: true)
  /// An expectation about answers that nobody can give together.
  public static let expectationNeverApplies = Check("expectation-never-applies", .error, isSafety: true)
}
