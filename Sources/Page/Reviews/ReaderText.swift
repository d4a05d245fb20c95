package import Diagnostics
import Files
import Digest
import Evidence
import Markdown

/// A page as its readers get it, reduced to what a reviewer answers for.
///
/// Version 1 of the rules, in ``TextStamp/version``. A review becomes void where one of these changes:
///
/// - the title, the description, and the title of the notes of a quiz;
/// - the words and numbers of introduction, sections, footnotes, tables, charts, and of a quiz's questions, answers and
///   reasons, with their order, and with what smart punctuation makes of them;
/// - what words are: emphasis, strong, struck out, code, links, headings and their levels, quotes, lists and the number
///   at which a list starts, tables and their cells, answers and whether one or several can be chosen;
/// - where a link leads: the address that readers get, below the site's root. A link to a heading of the page itself
///   counts by which of the headings it is;
/// - the address and the alternative of a picture, and the label of a drawn one;
/// - which source a citation names, and its place in the source; not its number;
/// - where an answer of a quiz leads, how many points it adds, which answer ends the quiz and which result stops it, and from
///   which total on a result is given.
///
/// What does not count: white space, and with it the breaks of lines and paragraphs; how markup is spelled (`*a*` or
/// `_a_`, `-` or `*`); ids; the details of sources, which have checks of their own; classes and everything else by
/// which a page looks as it does; forms, which depend on where the site sends them; every other key of the front
/// matter; what templates add; and the address of the site.
package struct ReaderText: Sendable {
  /// A piece of the page.
  package struct Part: Sendable, Equatable {
    /// What it is, as in `section 'Side effects'`.
    package let name: String
    /// Whether it is a section of the text.
    package let isSection: Bool
    /// The reduced text.
    let bytes: [UInt8]
  }

  /// The pieces in the order of the page; none of them empty.
  package let parts: [Part]

  /// Reads the text of a page.
  ///
  /// What the program itself says in it is taken in English: nobody has to review a page again because a site translates
  /// the title of its callouts.
  package init(_ source: SourceText, at path: ContentPath, in surroundings: ArticleSurroundings) {
    self = ParsedPage(PageText(source), at: path, in: surroundings.inEnglish).readerText
  }

  init(
    _ frontMatter: FrontMatter, _ document: Document, citations: CitationList, at path: ContentPath,
    root: String
  ) {
    let targets = ReaderTargets(document, citations: citations, at: path, root: root)
    var parts: [Part] = []
    func add(_ name: String, isSection: Bool = false, _ write: (inout ReaderTextWriter) -> Void) {
      var writer = ReaderTextWriter(targets)
      write(&writer)
      guard !writer.bytes.isEmpty else { return }
      parts.append(Part(name: name, isSection: isSection, bytes: writer.bytes))
    }
    add("the title") { $0.text(frontMatter.title) }
    add("the description") { $0.text(frontMatter.description) }
    if !frontMatter.notesTitle.isEmpty { add("the title of the notes") { $0.text(frontMatter.notesTitle) } }
    add("the introduction") { $0.html(document.introduction) }
    for section in document.sections {
      add("section '\(section.plainTitle)'", isSection: true) { writer in
        writer.field("section")
        writer.html(section.title)
        for mark in section.heading.marks { Self.write(mark, to: &writer) }
        writer.field("body")
        writer.html(section.body)
        for choice in section.choices { Self.write(choice, to: &writer) }
      }
    }
    add("the footnotes") { $0.html(document.footnotes) }
    self.parts = parts
  }

  private static func write(_ choice: Document.Choice, to writer: inout ReaderTextWriter) {
    writer.field(choice.box == .round ? "one" : "several")
    writer.html(choice.text)
    for mark in choice.marks { write(mark, to: &writer) }
    for link in choice.links { writer.link(link.destination) }
    writer.field("body")
    writer.html(choice.body)
  }

  private static func write(_ mark: Document.Mark, to writer: inout ReaderTextWriter) {
    writer.field("mark", mark.value == nil ? mark.name : mark.written)
  }

  /// The stamp that a review of this text gets.
  package var stamp: TextStamp {
    var hash = SHA256()
    hash.update("handout reviewed-text \(TextStamp.version)")
    for part in parts {
      // A byte that no text has separates the parts. The name of a section is in its bytes.
      hash.update([ReaderTextWriter.part])
      hash.update(part.isSection ? "section" : part.name)
      hash.update([ReaderTextWriter.part])
      hash.update(part.bytes)
    }
    return TextStamp(hash.finish())
  }
}
