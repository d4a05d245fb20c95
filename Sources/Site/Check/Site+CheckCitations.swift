import Diagnostics
import Evidence

extension Site {
  /// Citations and studies without a source, and sources that no page cites.
  func checkCitations() -> [Diagnostic] {
    // Only a mistake needs a place: to work it out for every citation would cost a large site more than all other checks.
    let citations = pages.flatMap { page in
      let entries = page.article.citations.entries
      guard !entries.allSatisfy({ references[$0.key] != nil }) else {
        return entries.map { (key: $0.key, location: Location?.none) }
      }
      let source = page.article.source
      return page.article.citations.cited.map { key, range in
        (key: key, location: references[key] == nil ? source.location(of: range) : nil)
      }
    }
    // A study without a source is one mistake in the file of studies, not one on every page that shows it.
    let shown = pages.flatMap(\.article.shownStudies).filter { references[$0] != nil }
      .map { (key: $0, location: Location?.none) }
    return references.diagnostics(forCitations: citations + shown) + studies.unknownSources(in: references)
  }
}
