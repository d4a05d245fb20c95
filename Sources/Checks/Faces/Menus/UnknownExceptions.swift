import Page
import Diagnostics
import Site

/// Pages without a limit, `except:` under `budgets:` in site.yml, that do not exist.
struct UnknownExceptions: FacesCheck {
  let isForAudits = true

  func findings(in faces: Faces) -> [Diagnostic] {
    let names = faces.pageNames
    return faces.settings.budgets.exceptions.filter { faces.index(of: ContentPath($0.value)) == nil }.map {
      item in
      Diagnostic(
        .brokenLink, .noPage(item.value, guess: names.nearest(to: item.value)), at: item.location)
    }
  }
}
