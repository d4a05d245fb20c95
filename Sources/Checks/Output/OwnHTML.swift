import Page

/// The HTML of a page's own text, to tell what is wrong in it from what is wrong in templates.
struct OwnHTML {
  private let marks: Set<Finding.Mark>
  private let mistakes: Set<PublishedHTML.Mistake.Kind>
  private let ids: Set<String>
  private let addresses: Set<String>

  /// Reads the text of a page.
  init(_ text: ArticleText?, of article: Article) {
    var (marks, mistakes): (Set<Finding.Mark>, Set<PublishedHTML.Mistake.Kind>) = ([], [])
    let sections = text?.sections.flatMap { [$0.title, $0.body] } ?? []
    for part in [text?.introduction, text?.footnotes].compactMap(\.self) + sections {
      let html = PublishedHTML(part, origins: [])
      marks.formUnion(html.elements.map(\.mark))
      mistakes.formUnion(html.mistakes.map(\.kind))
    }
    (self.marks, self.mistakes) = (marks, mistakes)
    addresses = Set(marks.compactMap { $0.attributes["href"] ?? $0.attributes["src"] })
    ids = Set(article.outline.headings.map(\.id))
  }

  /// Whether an element stands in the text, or is a heading of it.
  func contains(_ mark: Finding.Mark) -> Bool {
    marks.contains(mark) || mark.attributes["id"].map(ids.contains) == true
  }

  /// Whether a link to an address stands in the text, as it is written there.
  func hasLink(to address: String) -> Bool { addresses.contains(address) }

  /// Whether the text by itself is not well-formed in this way.
  func hasMistake(_ mistake: PublishedHTML.Mistake.Kind) -> Bool { mistakes.contains(mistake) }
}
