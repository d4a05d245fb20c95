import Diagnostics
import Site

/// Links and images in the text that lead nowhere, or where they must not.
struct BrokenLinks: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    let page = scope.faces.pages[scope.place]
    var found: [Diagnostic] = []
    var source: SourceText?
    for link in scope.article.links {
      guard
        let finding = scope.targets.finding(for: link.target, on: page, as: link.kind, written: link.written)
      else { continue }
      // Only a mistake needs its place, since that takes the file's text.
      let text = source ?? scope.article.source
      source = text
      found.append(finding.diagnostic(at: text.location(of: link.range)))
    }
    return found
  }
}
