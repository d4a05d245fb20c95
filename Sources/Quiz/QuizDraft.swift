public import Diagnostics

/// A quiz as an editor wrote it: nothing is checked yet, and anything may be wrong.
///
/// ``QuizDraft/checked()`` turns it into a ``Quiz`` or reports what is wrong.
public struct QuizDraft: Sendable, Hashable {
  /// The quiz's title.
  public var title: RichText
  /// Where the quiz begins; mistakes of the quiz as a whole are reported here.
  public var location: Location
  /// What stands before the first heading.
  public var introduction: RichText
  /// Everything that has a heading, in order: questions and results.
  public var sections: [Section]
  /// What must hold, from the front matter.
  public var expectations: [Expectation]
  /// Where the front matter says that readers are told their points; `nil` where it does not.
  public var scoreLocation: Location?

  /// Takes what was read.
  public init(
    title: RichText, location: Location, introduction: RichText = .empty, sections: [Section] = [],
    expectations: [Expectation] = [], scoreLocation: Location? = nil
  ) {
    self.title = title
    self.location = location
    self.introduction = introduction
    self.sections = sections
    self.expectations = expectations
    self.scoreLocation = scoreLocation
  }

  /// An editor's word that has a meaning, and its position.
  public struct Name: Sendable, Hashable {
    /// The word as written.
    public var text: String
    /// Where it stands.
    public var location: Location

    /// Makes a word with its position.
    public init(_ text: String, at location: Location) {
      self.text = text
      self.location = location
    }
  }

  /// A value that a heading or an answer has, as in `{points=2}`.
  public struct Setting: Sendable, Hashable {
    /// What stands before the sign of equality.
    public var name: String
    /// What stands after it; anything may.
    public var value: String
    /// Where it stands.
    public var location: Location

    /// Takes what was read.
    public init(_ name: String, _ value: String, at location: Location) {
      self.name = name
      self.value = value
      self.location = location
    }
  }

  /// A heading and what stands below it: with answers a question, otherwise a result.
  public struct Section: Sendable, Hashable {
    /// The heading's id, written or made from its text.
    public var id: Name
    /// The heading's text.
    public var title: RichText
    /// The marks of the heading, for example `stop` for `{.stop}`.
    public var marks: [Name]
    /// The values of the heading, for example `from=8`.
    public var settings: [Setting]
    /// The text below the heading, without the answers.
    public var body: RichText
    /// The answers below the heading; may be empty.
    public var answers: [Answer]
    /// Where the heading's text stands.
    public var location: Location

    /// Takes what was read.
    public init(
      id: Name, title: RichText, marks: [Name] = [], settings: [Setting] = [], body: RichText = .empty,
      answers: [Answer] = [], location: Location
    ) {
      self.id = id
      self.title = title
      self.marks = marks
      self.settings = settings
      self.body = body
      self.answers = answers
      self.location = location
    }
  }

  /// A list item that begins with `( )` or `[ ]`.
  public struct Answer: Sendable, Hashable {
    /// How the item begins.
    public enum Box: Sendable, Hashable {
      /// `( )`: choose one.
      case round
      /// `[ ]`: choose all that apply.
      case square
    }

    /// How the item begins.
    public var box: Box
    /// What the reader reads, without the arrow and the link.
    public var text: RichText
    /// The destinations of the links in the item's first paragraph, as written: `#not-suitable`.
    public var links: [Name]
    /// The marks of the item, for example `none` for `{.none}`.
    public var marks: [Name]
    /// The values of the item, for example `points=2`.
    public var settings: [Setting]
    /// The text nested under the item.
    public var reason: RichText
    /// Where the answer's text stands.
    public var location: Location

    /// Takes what was read.
    public init(
      box: Box, text: RichText, links: [Name] = [], marks: [Name] = [], settings: [Setting] = [],
      reason: RichText = .empty, location: Location
    ) {
      self.box = box
      self.text = text
      self.links = links
      self.marks = marks
      self.settings = settings
      self.reason = reason
      self.location = location
    }
  }

  /// One entry of `expect:` in the front matter.
  public struct Expectation: Sendable, Hashable {
    /// One question of `when:` with its answers.
    public struct Condition: Sendable, Hashable {
      /// The question's id.
      public var question: Name
      /// The texts of the answers, of which at least one is chosen.
      public var answers: [Name]

      /// Takes what was read.
      public init(question: Name, answers: [Name]) {
        self.question = question
        self.answers = answers
      }
    }

    /// The given answers; empty for all possible answers.
    public var conditions: [Condition]
    /// How the result is bounded.
    public var bound: Quiz.Expectation.Bound
    /// The id of the result.
    public var result: Name
    /// Where the entry stands.
    public var location: Location

    /// Takes what was read.
    public init(
      conditions: [Condition], bound: Quiz.Expectation.Bound, result: Name, location: Location
    ) {
      self.conditions = conditions
      self.bound = bound
      self.result = result
      self.location = location
    }
  }
}
