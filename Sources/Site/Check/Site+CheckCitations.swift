import Diagnostics
import Evidence

extension Site {
  /// Citations and studies without a source, and sources that no page cites.
  func checkCitations() -> [Diagnostic] {
    let citations = pages.flatMap { page in
      page.article.citedKeys.map { citation in
        (key: citation.key, location: Optional(page.article.source.location(of: citation.range)))
      }
    }
    // A study without a source is one mistake in the file of studies, not one on every page that shows it.
    let shown = pages.flatMap(\.article.shownStudies).filter { references[$0] != nil }
      .map { (key: $0, location: Location?.none) }
    return references.diagnostics(forCitations: citations + shown) + studies.unknownSources(in: references)
  }
}
