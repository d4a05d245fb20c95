import Diagnostics
import Evidence

extension Site {
  /// Citations and studies without a source, and sources that no page cites.
  func checkCitations() async -> [Diagnostic] {
    let (pages, references) = (pages, references)
    let parts = await Chunks.map(pages.count, size: 256) { range in
      var cited: Set<String> = []
      var unknown: [(key: String, location: Location?)] = []
      for page in pages[range] {
        var isKnown = true
        for entry in page.article.citations.entries {
          if references.contains(entry.key) { cited.insert(entry.key) } else { isKnown = false }
        }
        // A study without a source is one mistake in the file of studies, not one on every page that shows it.
        for key in page.article.shownStudies where references.contains(key) { cited.insert(key) }
        if !isKnown { unknown += references.unknown(in: page.article) }
      }
      return (cited, unknown)
    }
    let cited = parts.reduce(into: Set<String>()) { $0.formUnion($1.0) }
    return references.diagnostics(
      forCitations: parts.flatMap(\.1) + cited.map { (key: $0, location: Location?.none) })
      + studies.unknownSources(in: references)
  }
}

extension ReferenceLibrary {
  /// The citations in a page that no source has, with their places: only a mistake needs one, since it takes the file's text.
  fileprivate func unknown(in article: Article) -> [(key: String, location: Location?)] {
    let source = article.source
    return article.citations.cited.compactMap { key, range in
      contains(key) ? nil : (key, source.location(of: range))
    }
  }
}
