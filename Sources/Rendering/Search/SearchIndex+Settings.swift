internal import Page
import Search
internal import Site
internal import Text

extension SearchIndex {
  /// What the script has to know before it looks for anything: how the index is divided, the words that say nothing, words for the
  /// same thing, and words that mean danger.
  static func settings(of search: SiteSearch, in site: Site) -> [UInt8] {
    let settings = site.editions[site.pages[search.page].language].settings.search
    let synonyms = settings?.synonyms.map { JSON.array(([$0.word] + $0.others).map(JSON.string)) } ?? []
    let json = JSON.object([
      ("edition", .string(search.edition)), ("pages", .number(search.pages.count)),
      ("parts", .number(search.layout.parts)), ("letters", .number(SearchLayout.letters)),
      ("pagesInFile", .number(SearchLayout.pagesInFile)),
      ("stop", .string(search.language.stopWords.sorted().joined(separator: " "))),
      ("synonyms", .array(synonyms)), ("urgent", .array(settings?.urgent.map { .string($0.value) } ?? [])),
    ])
    return Array((json.text + "\n").utf8)
  }
}
