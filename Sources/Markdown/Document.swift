public import Diagnostics
package import Words

/// A parsed Markdown document: HTML by section, and facts that can be checked.
///
/// The language is GitHub-flavoured Markdown with footnotes, smart punctuation and these additions, which still read
/// well in other Markdown viewers:
///
/// - `## Side effects {#side-effects}` gives a heading its id; other headings get a slug of their text.
/// - `## Side effects {#side-effects .was-risks}` keeps links to an earlier id of the heading alive.
/// - `## Side effects {.important}` keeps the section in sight in a list of contents.
/// - `## Side effects {.topic}` puts the heading, of any level, into a list of all topics.
/// - `> [!WARNING]` starts a callout, also with NOTE, TIP, IMPORTANT and CAUTION; a first paragraph in bold is its title.
/// - `[Start](start.md) {.button}` in a paragraph of its own is a button.
/// - A ``Resolver`` can give a meaning to text in square brackets that is not a link, such as a citation `[@key]`.
/// - List items that begin with `( )` or `[ ]` are read as ``Choice`` values if ``Options/readsChoices`` is set.
///
/// Raw HTML becomes text unless ``Options/allowsRawHTML`` is set, and unsafe URLs never reach the output.
///
/// ```swift
/// let source = SourceText(file: "a.md", "Hello *there*.\n\n## News\n\nNone.\n")
/// var resolver = PlainResolver()
/// let document = Document(parsing: source, resolver: &resolver)
/// document.introduction  // <p>Hello <em>there</em>.</p>
/// document.sections[0].id  // "news"
/// ```
public struct Document: Sendable {
  /// The content before the first section, as HTML.
  public let introduction: [UInt8]
  /// The sections, one for each heading of level 2 outside lists and quotes.
  public let sections: [Section]
  /// The footnotes as HTML; empty if there are none.
  public let footnotes: [UInt8]
  /// Every heading, in order.
  public let headings: [Heading]
  /// Every link and image, in order.
  public let links: [Link]
  /// The ids in HTML that became part of the page, in order.
  public let anchors: [String]
  /// The words, block by block; empty unless ``Options/keepsProse`` is set.
  public let prose: [Prose]
  /// The mistakes in the document itself.
  public let diagnostics: [Diagnostic]

  /// The part of a document under one heading of level 2.
  public struct Section: Sendable {
    /// The id of the heading.
    public let id: String
    /// The heading as HTML, without its tags; with anchors for its former ids unless choices are read.
    public let title: [UInt8]
    /// The heading as a reader sees it, without citations and footnote marks.
    public let plainTitle: String
    /// The content under the heading, as HTML, without the choices.
    public let body: [UInt8]
    /// The choices under the heading; empty unless ``Options/readsChoices`` is set.
    public let choices: [Choice]
    /// The heading with its position and marks.
    public let heading: Heading
    /// Whether a list of contents must not hide it: it is marked `{.important}`, or warns of harm.
    public let isImportant: Bool
  }

  /// A heading of any level.
  public struct Heading: Sendable {
    /// The level, from 1 to 6.
    public let level: Int
    /// The id, unique in its document, for links to it.
    public let id: String
    /// Ids that the heading had before, which links can still use: `{#new .was-old}`.
    public let formerIDs: [String]
    /// The heading as a reader sees it.
    public let plainTitle: String
    /// Where it stands.
    public let range: Range<Int>
    /// Where its id stands; if the id is made from its text, the whole heading.
    public let idRange: Range<Int>
    /// Whether a list of all topics names it: it is marked `{.topic}`.
    public let isTopic: Bool
    /// Its marks other than former ids, `{.important}` and `{.topic}`; empty unless it starts a section and ``Options/readsChoices`` is set.
    public let marks: [Mark]
  }

  /// A link or an image.
  public struct Link: Sendable {
    /// What the element is.
    public enum Kind: Sendable {
      /// A link that a reader follows.
      case link
      /// An image in the page.
      case image
    }

    /// Whether it is a link or an image.
    public let kind: Kind
    /// Whether it stands in HTML, where a path from the first slash on starts at the host and not at the site.
    public let isInHTML: Bool
    /// The destination as the author wrote it.
    public let destination: String
    /// Where the destination stands in the file, in bytes; if that is not known, the whole block.
    public let range: Range<Int>
    /// What readers see of a link that dials a number or writes to one; `nil` of all others, and in HTML.
    public let dialledText: String?

    init(
      kind: Kind, isInHTML: Bool = false, destination: String, range: Range<Int>, dialledText: String? = nil
    ) {
      (self.kind, self.isInHTML, self.destination, self.range) = (kind, isInHTML, destination, range)
      self.dialledText = dialledText
    }
  }

  /// What an author may do, and what to read.
  public struct Options: Sendable {
    /// Whether HTML in the text becomes part of the page; otherwise it is shown as text.
    public var allowsRawHTML: Bool
    /// Whether the words are kept as ``Document/prose``; a build does not need them.
    public var keepsProse: Bool

    /// How headings get their ids from their words.
    public enum Anchors: String, Sendable, CaseIterable {
      /// `snake_case & more` becomes `snake-case-more`.
      case words
      /// As on GitHub and in Hugo: `snake_case--more`.
      case github
    }

    /// How headings get their ids from their words.
    public var anchors = Anchors.words

    /// Whether list items that begin with `( )` or `[ ]` are choices, and headings may carry marks such as `{.stop}`.
    public var readsChoices: Bool

    /// The parts that are in another language than the rest.
    package var foreign: ForeignText?

    /// The words for readers in the document: the titles of callouts, the names of tables and arrows.
    package var words: Words

    /// Makes options with English words; by default nobody's HTML is trusted.
    public init(allowsRawHTML: Bool = false, keepsProse: Bool = false, readsChoices: Bool = false) {
      self.init(
        allowsRawHTML: allowsRawHTML, keepsProse: keepsProse, readsChoices: readsChoices, words: .english)
    }

    /// Makes options with other words.
    package init(
      allowsRawHTML: Bool = false, keepsProse: Bool = false, readsChoices: Bool = false, words: Words
    ) {
      self.allowsRawHTML = allowsRawHTML
      self.keepsProse = keepsProse
      self.readsChoices = readsChoices
      self.words = words
    }
  }

  /// Parses a text.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - start: Where the Markdown starts in the file, in bytes: after the front matter. Positions count from the start
  ///     of the file.
  ///   - options: What the author may do.
  ///   - resolver: Gives addresses to links, and meanings to text in brackets.
  public init(
    parsing source: SourceText, from start: Int = 0, options: Options = Options(),
    resolver: inout some Resolver
  ) {
    var adjustment = Adjustment(source: source, start: start, options: options)
    let excesses = Bounds(source: source, start: start).excesses
    guard excesses.isEmpty else {
      for excess in excesses {
        adjustment.report(excess.check, excess.message, at: excess.range, fix: excess.fix)
      }
      self.init(output: Output(), adjustment: adjustment)
      return
    }
    guard let tree = SyntaxTree(parsing: source.bytes[start...]) else {
      // Only if no memory is left: what cannot be parsed must not be published.
      self.init(output: Output(), adjustment: adjustment)
      return
    }
    let isShallow = adjustment.apply(to: tree, resolver: &resolver)
    self.init(output: isShallow ? tree.output() : Output(), adjustment: adjustment)
  }

  private init(output: Output, adjustment: Adjustment) {
    introduction = output.introduction
    var choices = adjustment.choices[...]
    sections = zip(output.sections, adjustment.sectionHeadings).enumerated().map { place, found in
      let (part, heading) = found
      return Section(
        id: heading.id, title: part.title, plainTitle: heading.plainTitle, body: part.body,
        choices: part.choices.compactMap { html in choices.popFirst()?.choice(html) }, heading: heading,
        isImportant: adjustment.importantSections.contains(place))
    }
    footnotes = output.footnotes(saying: adjustment.options.words)
    headings = adjustment.headings
    links = adjustment.links
    anchors = adjustment.anchors
    prose = adjustment.prose
    diagnostics = adjustment.diagnostics
  }
}
