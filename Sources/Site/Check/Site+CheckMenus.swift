import Diagnostics

extension Site {
  /// Items of the navigation and the footer that lead to no page.
  func checkMenus() -> [Diagnostic] {
    (settings.navigation + settings.footer).compactMap { item in
      guard case .page(let path) = item.target, indices[ContentPath(path)] == nil else { return nil }
      let isUnpublished = unpublished.contains(ContentPath(path))
      return Diagnostic(
        .brokenLink, isUnpublished ? "the page '\(path)' is not published yet" : "there is no page '\(path)'",
        at: item.location,
        fix: isUnpublished
          ? "publish it first, or leave the item out"
          : Suggestion.didYouMean(path, among: pages.map(\.path.text)))
    }
  }
}
