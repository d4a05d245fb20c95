internal import Page
internal import Building
internal import Site

/// Where the files of a site are found, and what to say of its pages: the same for two sites of which only texts differ.
struct SiteIndex: Sendable {
  /// Where in the site's files a path below the output folder is.
  let places: [String: Int]
  /// What to say of pages that are not for readers yet, by the same path.
  let remarks: [String: String]

  init(_ checked: CheckedSite) {
    places = Dictionary(checked.files.enumerated().map { ($1.path, $0) }) { first, _ in first }
    let site = checked.site
    remarks = Dictionary(
      uniqueKeysWithValues: site.pages.compactMap { page in
        page.remark(on: site.today).map { (page.article.outputPath, $0) }
      })
  }
}

extension Page {
  /// What to say of the page while readers cannot see it.
  fileprivate func remark(on day: Day) -> String? {
    if article.frontMatter.isDraft { return "Draft: readers do not see this page" }
    return article.isPublished(on: day)
      ? nil : article.frontMatter.published.map { "Readers see this page from \($0.text) on" }
  }
}
