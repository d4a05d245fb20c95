import Diagnostics
import Evidence
import Markdown
import Page

/// The sentences of one file that readers get, and what the settings ask of every text; made for audits alone.
///
/// An article is such a file, and so is the file of studies: what readers get of a study is text, wherever it is shown.
struct ProseScope {
  /// A part of the file that is long enough to be measured by itself.
  struct Part {
    /// What editors call it.
    let name: String
    /// Where it starts; `nil` for one that has no place.
    let range: Range<Int>?
  }

  /// What editors call the whole.
  let name: String
  /// Where it starts.
  let location: Location
  let style: HouseStyle
  /// Paragraphs and headings, or the cells of a table, each with the number of its part.
  let blocks: [Document.Prose]
  /// The paragraphs among them, cut into sentences.
  let paragraphs: [Paragraph]
  let parts: [Part]
  /// Texts before all others that have no positions of their own.
  let titles: [String]
  /// Whether the text is a translation.
  let isTranslation: Bool
  /// The file, which is read again where something is found.
  let source: () -> SourceText

  /// The text of an article.
  init(_ article: Article, _ style: HouseStyle) {
    let document = article.outline
    let headings = Dictionary(document.headings.map { ($0.id, $0.range) }) { first, _ in first }
    name = "page"
    location = article.frontMatter.location
    self.style = style
    blocks = document.prose
    paragraphs = blocks.filter { $0.kind == .paragraph }.map(Paragraph.init)
    parts = document.sections.map { Part(name: "section", range: headings[$0.id]) }
    titles = [article.frontMatter.title, article.frontMatter.description]
    isTranslation = article.translation != nil
    source = { article.source }
  }

  /// What readers get of studies; `nil` where there are none.
  init?(_ studies: StudyLibrary, _ style: HouseStyle) {
    let texts = studies.texts
    guard let first = texts.first else { return nil }
    var parts: [Part] = []
    var last = first.key
    blocks = texts.map { text in
      if parts.isEmpty || text.key != last {
        parts.append(Part(name: "study", range: text.keyRange))
        last = text.key
      }
      return Document.Prose(text.text, at: text.places, section: parts.count - 1)
    }
    name = "file"
    location = studies.source.location(of: 0..<0)
    self.style = style
    paragraphs = blocks.map(Paragraph.init)
    self.parts = parts
    (titles, isTranslation) = ([], false)
    source = { studies.source }
  }

  /// What is wrong with the text.
  func findings() -> [Diagnostic] { CheckRegistry.proseChecks.flatMap { $0.findings(in: self) } }
}
