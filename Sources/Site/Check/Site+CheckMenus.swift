import Page
import Diagnostics

extension Site {
  /// Pages that site.yml names but that do not exist: in the navigation, the footer, and as the page for emergencies.
  func checkMenus() -> [Diagnostic] {
    let items = (settings.navigation + settings.footer).compactMap { item -> Located<String>? in
      guard case .page(let path) = item.target else { return nil }
      return Located(value: path, location: item.location)
    }
    return (items + [settings.urgentHelp].compactMap(\.self)).compactMap(brokenMenuItem)
  }

  private func brokenMenuItem(_ item: Located<String>) -> Diagnostic? {
    let path = ContentPath(item.value)
    guard self[path] == nil else { return nil }
    guard !unpublished.contains(path) else {
      return Diagnostic(
        .brokenLink, "the page '\(item.value)' is not published yet", at: item.location,
        fix: "publish it first, or leave the link out")
    }
    return Diagnostic(
      .brokenLink, "there is no page '\(item.value)'", at: item.location,
      fix: Suggestion.didYouMean(item.value, among: pages.map(\.path.text)))
  }
}
