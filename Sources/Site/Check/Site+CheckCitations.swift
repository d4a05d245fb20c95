package import Diagnostics
import Evidence
import Files

extension Site {
  /// Citations and studies without a source, and sources that no page cites.
  package func checkCitations() async -> [Diagnostic] {
    let (pages, references) = (pages, references)
    let keys = PathTable(Array(references.ids))
    let parts = await Chunks.map(pages.count, size: 256) { range in
      var isCited = Array(repeating: false, count: keys.paths.count)
      var unknown: [(key: String, location: Location?)] = []
      for index in range {
        let article = pages[index].article
        var isKnown = true
        for entry in article.citations.entries {
          if let place = keys[entry.key] { isCited[place] = true } else { isKnown = false }
        }
        // A study without a source is one mistake in the file of studies, not one on every page that shows it.
        for key in article.shownStudies { if let place = keys[key] { isCited[place] = true } }
        if !isKnown { unknown += references.unknown(in: article) }
      }
      return (isCited, unknown)
    }
    let cited = keys.paths.indices.filter { place in parts.contains { $0.0[place] } }
    return references.diagnostics(
      forCitations: parts.flatMap(\.1) + cited.map { (key: keys.paths[$0], location: Location?.none) })
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
