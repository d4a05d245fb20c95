import Diagnostics
import Page
import Site

/// Pictures and whatever else the text of a page would load from another host: that host would learn who reads the page.
struct ForeignFiles: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    let origins = scope.faces.settings.origins
    var found: [Diagnostic] = []
    for link in scope.article.links where link.kind == .image {
      guard case .external(let url) = link.target, url.text.isForeignAddress(to: origins) else { continue }
      found.append(
        ThirdParty(url.text).diagnostic(
          at: scope.article.source.location(of: link.range),
          fix: "put the file beside the page and name it by its path"))
    }
    return found
  }
}
