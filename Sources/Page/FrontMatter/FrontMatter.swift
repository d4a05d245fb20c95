package import Diagnostics
package import Mustache
package import Quiz

/// What stands between the two lines of hyphens at the start of a page.
package struct FrontMatter: Sendable {
  /// The title of the page; empty only where it is missing, which is a mistake.
  package var title = ""
  /// One or two sentences for search results and lists.
  package var description = ""
  /// The label above the title.
  package var category = ""
  /// Who wrote the page.
  package var author = ""
  /// From which day on the page is published.
  package var published: Day?
  /// When the text last changed for readers.
  package var updated: Day?
  /// When the facts were last reviewed.
  package var reviewed: Day?
  /// Who reviewed them.
  package var reviewer = ""
  /// When the next review is due.
  package var reviewDue: Located<Day>?
  /// The text that was reviewed, as its stamp says; empty where there is a key without a stamp.
  package var reviewedText: Located<String>?
  /// When its editors compared the text with its sources.
  package var comparison: SourceComparison?
  /// Whether the page is left out unless drafts are asked for.
  package var isDraft = false
  /// Whether no list shows the page and search engines leave it out, such as one that thanks for a form.
  package var isUnlisted = false
  /// Whether its section lists the page; one that is not listed, such as the statement on privacy, may still be found.
  package var isListed = true
  /// Whether search engines are asked to leave the page out.
  package var isKeptFromSearch = false
  /// Whether words of the glossary are explained on the page.
  package var explainsTerms = true
  /// Whether the page has a list of its sections; `nil` for the usual rule.
  package var hasContents: Bool?
  /// The template by name; `nil` for the usual one.
  package var template: Located<String>?
  /// Old addresses that lead here.
  package var aliases: [Located<String>] = []
  /// Pages that readers of this one may want.
  package var related: [Located<String>] = []
  /// The page of a section whose newest pages this page shows.
  package var newest: Located<String>?
  /// The order in which a section lists its pages.
  package var pages: [Located<String>] = []
  /// How a section lists its newest pages first; `nil` where it lists them in another order.
  package var newestFirst: NewestFirst?
  /// What the page is about, in words that other pages share.
  package var tags: [Located<String>] = []
  /// What the page is about, in the words of its editor, for search engines.
  package var about: [String] = []
  /// The picture that stands beside links to the page; `nil` for that of the site.
  package var image: SharedImage?
  /// Whether the section has feeds, and where that is said.
  package var feed: Located<Bool>?
  /// The heading above the notes of a quiz; empty for the usual one, and on every other page.
  package var notesTitle = ""
  /// What must hold of a quiz; empty on every other page.
  package var expectations: [QuizDraft.Expectation] = []
  /// Where it says that readers of a quiz are told their points; `nil` where it does not.
  package var scoreLocation: Location?
  /// What the page holds for templates of its own.
  package var extra: Value = .object([:])
  /// Where the front matter starts, for what is missing.
  package var location: Location

  /// A page without front matter.
  init(location: Location) { self.location = location }

  /// Takes every key that a page may have.
  init(_ fields: inout Fields, location: Location) {
    self.location = location
    fields.synonyms = Self.synonyms
    fields.foreignKeys = Self.foreignKeys
    isDraft = fields.flag("draft") ?? false
    isUnlisted = fields.flag("unlisted") ?? false
    isListed = fields.flag("listed") ?? true
    title = fields.requiredString("title", "the title of the page")
    let summary = "one or two sentences for search results and lists"
    description =
      isDraft ? fields.string("description") : fields.requiredString("description", summary)
    category = fields.string("category")
    author = fields.string("author")
    published = fields.day("published", insteadOf: Self.flagsOfPublished)
    updated = fields.day("updated")
    reviewed = fields.day("reviewed")
    reviewer = fields.string("reviewer")
    reviewDue = fields.locatedDay("review-due")
    reviewedText = fields.stamp("reviewed-text", of: "reviewed")
    comparison = fields.comparison()
    template = fields.text("template")
    explainsTerms = fields.flag("glossary") ?? true
    hasContents = fields.flag("toc")
    aliases = fields.texts("aliases")
    related = fields.texts("related")
    newest = fields.text("newest")
    pages = fields.texts("pages")
    newestFirst = fields.newestFirst(instead: pages)
    tags = fields.texts("tags")
    about = fields.texts("about").map(\.value)
    image = SharedImage.read("image", &fields)
    feed = fields.flag("feed").map { Located(value: $0, location: fields.location(of: "feed") ?? location) }
    isKeptFromSearch = fields.flag("noindex") ?? false
    if isQuiz {
      notesTitle = fields.string("notes-title")
      expectations = fields.expectations("expect")
      scoreLocation = fields.shownScore("score")
    }
    if let extra = fields.group("extra", { $0.freeValues() }) { self.extra = extra }
  }

  /// Whether the page is a quiz, and its text is read as one.
  package var isQuiz: Bool { template?.value == Self.quizTemplate }

  /// The template that makes a page a quiz.
  static let quizTemplate = "quiz"
}
