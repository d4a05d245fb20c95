package import Page

/// The pages that a page shows, by their files: for explanations.
extension Site {
  /// The pages above it, and those before and after it.
  package func neighbours(of page: Page) -> [ContentPath] {
    ancestors(of: page).map(\.path) + [page.previous, page.next].compactMap(\.self).map { pages[$0].path }
  }

  /// The pages that its file names as related.
  package func related(to page: Page) -> [ContentPath] {
    page.frontMatter.related.compactMap { index(of: $0.value, namedBy: page) }.map { pages[$0].path }
  }

  /// The pages that it lists.
  package func children(of page: Page) -> [ContentPath] { page.children.map { pages[$0].path } }
}
