import Digest
import Page
package import Search
import Text

/// What readers find pages by: an index of the pages of one language, and the page that shows what was found.
///
/// Its files lie beside that page.
package struct SiteSearch: Sendable {
  /// The page that lists all topics and shows what was found, by its place in ``Site/pages``.
  package let page: Int
  /// The pages that can be found, by their places there, in the order of their paths: the numbers of the index are places in this list.
  package let pages: [Int]
  /// How their words are read.
  package let language: SearchLanguage
  /// How the index is divided into files.
  package let layout: SearchLayout
  /// Tells this list of pages apart from any other: where a page comes or goes, numbers mean other pages.
  package let edition: String
  /// What site.yml calls sections of pages, by the places of the pages in ``Site/pages``.
  package let topics: [Int: [NamedTopic]]
  /// The folder of the files, with a slash at its end.
  package let folder: String

  /// What site.yml calls a section.
  package struct NamedTopic: Sendable {
    /// What it is called.
    package let title: String
    /// The section; 0 for what stands before the first.
    package let section: Int
  }

  /// Collects the pages that can be found.
  ///
  /// - Parameters:
  ///   - page: The page that shows what was found.
  ///   - candidates: The pages of a language.
  ///   - pages: All pages of the site.
  ///   - topics: What site.yml calls their sections.
  ///   - tag: The language.
  ///   - today: The day of the build.
  init(
    shownOn page: Int, among candidates: some Sequence<Int>, of pages: [Page],
    named topics: [Int: [NamedTopic]],
    in tag: LanguageTag, on today: Day
  ) {
    (self.page, self.topics) = (page, topics)
    self.pages = candidates.filter { $0 != page && pages[$0].isForSearch(on: today) }
    language = SearchLanguage(tag)
    layout = SearchLayout(pages: self.pages.count)
    let path = pages[page].article.outputPath
    folder = String(path[..<(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)])
    var hash = SHA256()
    for index in self.pages { hash.update(pages[index].path.text + "\n") }
    edition = String(hash.finish().hexadecimal.prefix(8))
  }

  /// The indexes of a site, in the order of its languages: one for each that has the page.
  static func all(
    of pages: [Page], _ indices: PathTable, _ editions: [Edition], on today: Day
  ) -> [SiteSearch] {
    editions.compactMap { edition in
      guard let search = edition.settings.search,
        let page = indices[edition.language.path(of: ContentPath(search.page.value))]
      else { return nil }
      let candidates = pages.indices.lazy.filter { pages[$0].language == edition.place }
      return SiteSearch(
        shownOn: page, among: candidates, of: pages,
        named: topics(of: search, pages, indices, in: edition.language),
        in: edition.language.tag, on: today)
    }
  }

  /// What site.yml calls sections of pages; what leads nowhere is a mistake that editors are told of.
  private static func topics(
    of search: SiteSettings.Search, _ pages: [Page], _ indices: PathTable, in language: SiteLanguage
  ) -> [Int: [NamedTopic]] {
    var topics: [Int: [NamedTopic]] = [:]
    for topic in search.topics {
      guard case .page(let path, let anchor) = topic.link,
        let page = indices[language.path(of: path)]
      else { continue }
      var (section, sections) = (0, 0)
      for heading in pages[page].article.outline.headings {
        if heading.isSection { sections += 1 }
        if heading.id == anchor { section = sections }
      }
      topics[page, default: []].append(NamedTopic(title: topic.title, section: section))
    }
    return topics
  }

  /// Where what the script needs to know is published.
  package var indexPath: String { folder + "search.json" }
  /// Where a file of words is published.
  package func wordsPath(_ part: Int) -> String { "\(folder)words-\(part).txt" }
  /// Where a file is published that tells of pages.
  package func pagesPath(_ file: Int) -> String { "\(folder)pages-\(file).txt" }

  /// The pages that a file tells of, by their places in ``Site/pages``.
  package func pages(inFile file: Int) -> ArraySlice<Int> {
    let start = file * SearchLayout.pagesInFile
    return pages[start..<min(start + SearchLayout.pagesInFile, pages.count)]
  }
}
