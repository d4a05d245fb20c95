public import Diagnostics

/// A quiz as an editor wrote it: nothing is understood yet, and anything in it may be wrong.
///
/// ``QuizDraft/checked()`` turns it into a ``Quiz`` or says what is wrong with it.
public struct QuizDraft: Sendable, Hashable {
  /// The quiz's title.
  public var title: RichText
  /// Where the quiz begins: faults of the quiz as a whole are shown here.
  public var location: Location
  /// What stands before the first heading.
  public var introduction: RichText
  /// Everything that has a heading, in order: questions and results.
  public var sections: [Section]
  /// What the front matter says must hold.
  public var expectations: [Expectation]

  /// Takes what was read.
  public init(
    title: RichText, location: Location, introduction: RichText = .empty, sections: [Section] = [],
    expectations: [Expectation] = []
  ) {
    self.title = title
    self.location = location
    self.introduction = introduction
    self.sections = sections
    self.expectations = expectations
  }

  /// A word an editor wrote that means something, and where it stands.
  public struct Name: Sendable, Hashable {
    /// The word as it was written.
    public var text: String
    /// Where it stands.
    public var location: Location

    /// Takes a word and its place.
    public init(_ text: String, at location: Location) {
      self.text = text
      self.location = location
    }
  }

  /// A heading and what stands below it: a question where there are answers, otherwise a result.
  public struct Section: Sendable, Hashable {
    /// The heading's id, written or made from its text.
    public var id: Name
    /// The heading's text.
    public var title: RichText
    /// What the heading is marked with, for example `stop` for `{.stop}`.
    public var marks: [Name]
    /// The text below the heading, without the answers.
    public var body: RichText
    /// The answers below the heading; empty where there are none.
    public var answers: [Answer]
    /// Where the heading's text stands.
    public var location: Location

    /// Takes what was read.
    public init(
      id: Name, title: RichText, marks: [Name] = [], body: RichText = .empty, answers: [Answer] = [],
      location: Location
    ) {
      self.id = id
      self.title = title
      self.marks = marks
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
    /// What the item is marked with, for example `none` for `{.none}`.
    public var marks: [Name]
    /// The text nested under the item.
    public var reason: RichText
    /// Where the answer's text stands.
    public var location: Location

    /// Takes what was read.
    public init(
      box: Box, text: RichText, links: [Name] = [], marks: [Name] = [], reason: RichText = .empty,
      location: Location
    ) {
      self.box = box
      self.text = text
      self.links = links
      self.marks = marks
      self.reason = reason
      self.location = location
    }
  }

  /// One entry of `expect:` in the front matter.
  public struct Expectation: Sendable, Hashable {
    /// One question of `when:` with the answers of which one is given.
    public struct Condition: Sendable, Hashable {
      /// The question's id.
      public var question: Name
      /// The texts of the answers: one of them at least is chosen.
      public var answers: [Name]

      /// Takes what was read.
      public init(question: Name, answers: [Name]) {
        self.question = question
        self.answers = answers
      }
    }

    /// What was answered; empty for all answers there are.
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
