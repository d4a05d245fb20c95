public import Diagnostics
package import Words

/// A Markdown document as the rest of a program needs it: HTML by section, and the facts that can be checked.
///
/// The language is GitHub-flavoured Markdown with footnotes and smart punctuation, and with these additions, each of which still
/// reads sensibly in any other Markdown viewer:
///
/// - `## Side effects {#side-effects}` gives a heading its id; other headings get a slug of their text.
/// - `## Side effects {#side-effects .was-risks}` keeps links alive that lead to an id the heading had before.
/// - `> [!WARNING]` starts a callout, also with NOTE, TIP, IMPORTANT and CAUTION.
/// - Text in square brackets that is not a link can be given a meaning by a ``Resolver``, such as a citation `[@key]`.
/// - List items that begin with `( )` or `[ ]` are read as ``Choice`` values where ``Options/readsChoices`` is set.
///
/// Raw HTML is written as text unless ``Options/allowsRawHTML`` is set, and unsafe URLs never reach the output.
///
/// ```swift
/// let source = SourceText(file: "a.md", "Hello *there*.\n\n## News\n\nNone.\n")
/// var resolver = PlainResolver()
/// let document = Document(parsing: source, resolver: &resolver)
/// document.introduction  // <p>Hello <em>there</em>.</p>
/// document.sections[0].id  // "news"
/// ```
public struct Document: Sendable {
  /// What stands before the first section, as HTML.
  public let introduction: [UInt8]
  /// The sections, one for every heading of level 2 that stands on its own.
  public let sections: [Section]
  /// The footnotes as HTML; empty where there are none.
  public let footnotes: [UInt8]
  /// Every heading, in order.
  public let headings: [Heading]
  /// Every link and image, in order.
  public let links: [Link]
  /// The words, block by block; empty unless ``Options/keepsProse`` is set.
  public let prose: [Prose]
  /// What is wrong with the document by itself.
  public let diagnostics: [Diagnostic]

  /// The part of a document under one heading of level 2.
  public struct Section: Sendable {
    /// The id of the heading.
    public let id: String
    /// The heading as HTML, without its tags, but with anchors for its former ids unless choices are read.
    public let title: [UInt8]
    /// The heading as a reader sees it, without citations and footnote marks.
    public let plainTitle: String
    /// What stands under the heading, as HTML, without the choices.
    public let body: [UInt8]
    /// What a reader can choose under the heading; empty unless ``Options/readsChoices`` is set.
    public let choices: [Choice]
    /// The heading with its place and its marks.
    public let heading: Heading
  }

  /// A heading of any level.
  public struct Heading: Sendable {
    /// The level, from 1 to 6.
    public let level: Int
    /// The id, unique in its document, to which links can lead.
    public let id: String
    /// Ids that the heading had before, to which links can lead, too: `{#new .was-old}`.
    public let formerIDs: [String]
    /// The heading as a reader sees it.
    public let plainTitle: String
    /// Where it stands.
    public let range: Range<Int>
    /// Where its id stands; the whole heading where the id is made from its text.
    public let idRange: Range<Int>
    /// What it is marked with, but for former ids; empty unless it starts a section and ``Options/readsChoices`` is set.
    public let marks: [Mark]
  }

  /// A link or an image.
  public struct Link: Sendable {
    /// What the link shows.
    public enum Kind: Sendable {
      /// A link that a reader follows.
      case link
      /// An image in the page.
      case image
    }

    /// Whether it is a link or an image.
    public let kind: Kind
    /// Where it leads, as the author wrote it.
    public let destination: String
    /// Where the destination stands in the file, in bytes; the whole block where that cannot be told.
    public let range: Range<Int>
  }

  /// What an author may do, and what is wanted of the document.
  public struct Options: Sendable {
    /// Whether HTML in the text becomes part of the page; if not, it is shown as text.
    public var allowsRawHTML: Bool
    /// Whether the words are kept as ``Document/prose``; a build does not need them.
    public var keepsProse: Bool

    /// Whether list items that begin with `( )` or `[ ]` are choices, and headings may carry marks such as `{.stop}`.
    public var readsChoices: Bool

    /// What the document itself says to readers: the titles of callouts, names of tables and of arrows.
    package var words = Words.english

    /// The options of a site that trusts no one's HTML.
    public init(allowsRawHTML: Bool = false, keepsProse: Bool = false, readsChoices: Bool = false) {
      self.allowsRawHTML = allowsRawHTML
      self.keepsProse = keepsProse
      self.readsChoices = readsChoices
    }
  }

  /// Parses a text.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - start: Where in the file the Markdown starts, in bytes: behind the front matter. Positions always count from the start of the file.
  ///   - options: What the author may do.
  ///   - resolver: Gives links their addresses, and text in brackets its meaning.
  public init(
    parsing source: SourceText, from start: Int = 0, options: Options = Options(),
    resolver: inout some Resolver
  ) {
    var adjustment = Adjustment(source: source, start: start, options: options)
    guard let tree = SyntaxTree(parsing: source.bytes[start...]) else {
      // Only where no memory is left: what cannot be parsed must not be published.
      self.init(output: Output(), adjustment: adjustment)
      return
    }
    let isShallow = adjustment.apply(to: tree, resolver: &resolver)
    self.init(output: isShallow ? tree.output() : Output(), adjustment: adjustment)
  }

  private init(output: Output, adjustment: Adjustment) {
    introduction = output.introduction
    var choices = adjustment.choices[...]
    sections = zip(output.sections, adjustment.sectionHeadings).map { part, heading in
      Section(
        id: heading.id, title: part.title, plainTitle: heading.plainTitle, body: part.body,
        choices: part.choices.compactMap { html in choices.popFirst()?.choice(html) }, heading: heading)
    }
    footnotes = output.footnotes(saying: adjustment.options.words)
    headings = adjustment.headings
    links = adjustment.links
    prose = adjustment.prose
    diagnostics = adjustment.diagnostics
  }
}
