import Page
import Evidence
import Site

/// What other pages can see of a page.
///
/// Its front matter as it is written, its headings, the sources that it cites, the studies that it shows: neither its text nor
/// places in it. All of this is part of ``Article/face``.
struct Face: Sendable {
  private let page: Page

  init(_ page: Page) { self.page = page }

  var path: ContentPath { page.article.path }
  /// The path within its language, which is that of the same page in the main language.
  var local: ContentPath { page.article.local }
  /// The place of its language among those of the site.
  var language: Int { page.language }
  /// Whether it is the page that hosts show for addresses that do not exist.
  var isNotFound: Bool { page.isNotFound }
  /// Whether it is a translation, with the links of its original.
  var isTranslation: Bool { page.article.translation != nil }
  /// The PO file that it is made of, if it is a translation that has one.
  var catalogue: ContentPath? { page.article.file.translation?.catalogue.path }
  /// Where it is published below the output folder.
  var outputPath: String { page.article.outputPath }
  var frontMatter: FrontMatter {
    // Lent, since it is large and mostly only one part of it is wanted.
    _read { yield page.article.frontMatter }
  }
  /// The name of its template.
  var template: String { page.template }
  /// Whether it states facts about health.
  var statesFacts: Bool { page.statesFacts }
  var tags: [Tag] { page.tags }
  /// The section that it belongs to, by its place among the pages.
  var parent: Int? { page.parent }

  /// The ids of its headings, in order, without former ones.
  var currentIDs: [String] { page.article.outline.headings.map(\.id) }
  /// The ids of its headings, former ones included.
  var headingIDs: [String] { page.headingIDs }

  /// Whether it has so many headings that they are not looked through for each link.
  var hasManyIDs: Bool { page.article.outline.headings.count > 64 }

  /// Whether a link can lead to a heading by an id, present or former, or to HTML of an editor.
  func hasID(_ id: String) -> Bool {
    let headings = page.article.outline.headings
    for index in headings.indices
    where headings[index].id == id || headings[index].formerIDs.contains(id) {
      return true
    }
    return page.article.outline.anchors.contains(id)
  }

  /// The keys of the sources that it cites, each once.
  var citedKeys: some Sequence<String> { page.article.citations.entries.lazy.map(\.key) }
  /// The keys of the studies that its tables and charts show.
  var shownStudies: [String] { page.article.shownStudies }
}

/// The faces of all published pages, in the order of their paths.
struct FaceList: RandomAccessCollection, Sendable {
  private let pages: [Page]

  init(_ pages: [Page]) { self.pages = pages }

  var startIndex: Int { 0 }
  var endIndex: Int { pages.count }

  subscript(index: Int) -> Face { Face(pages[index]) }
}
