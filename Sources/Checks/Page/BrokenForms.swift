import Page
import Diagnostics
import Site

/// Forms whose page of thanks does not exist.
struct BrokenForms: PageCheck {
  func findings(in scope: PageScope) -> [Diagnostic] {
    guard !scope.article.forms.isEmpty else { return [] }
    let page = scope.faces.pages[scope.place]
    return scope.article.forms.compactMap { form in
      let thanks = form.thanks
      let target = LinkTarget(thanks.value, from: scope.article.linkBase)
      if case .page(let path, _) = target, scope.faces.withheld.pages[path] != nil { return nil }
      return scope.targets.finding(for: target, on: page, written: thanks.value)?
        .diagnostic(at: thanks.location)
    }
  }
}
