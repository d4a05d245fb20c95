import Diagnostics
import Evidence

/// Citations in the text of sources that do not exist.
struct UnknownSources: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    let (article, references) = (scope.article, scope.faces.references)
    guard !article.citations.entries.allSatisfy({ references.contains($0.key) }) else { return [] }
    // Only a mistake needs its place, since that takes the file's text.
    let source = article.source
    return article.citations.cited.compactMap { key, range in
      references.contains(key) ? nil : references.unknownSource(key, at: source.location(of: range))
    }
  }
}
