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
      return scope.targets.finding(
        for: LinkTarget(thanks.value, from: page.path), on: page, written: thanks.value
      )?.diagnostic(at: thanks.location)
    }
  }
}
