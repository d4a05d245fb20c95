import Diagnostics
import Evidence

extension Site {
  /// Citations of sources that do not exist, and sources that no page cites.
  func checkCitations() -> [Diagnostic] {
    references.diagnostics(
      forCitations: pages.lazy.flatMap { page in
        page.article.citedKeys.lazy.map { citation in
          (key: citation.key, location: page.article.source.location(of: citation.range))
        }
      })
  }
}
