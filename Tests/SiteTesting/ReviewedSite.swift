internal import Files
package import Page
internal import Site

/// Sites with reviews for tests.
package enum ReviewedSite {
  /// Front matter without a review.
  package static let start = "---\ntitle: A\ndescription: About A.\n---\n"

  /// Stamps a page of a site and gives back the file's text.
  package static func stamp(
    _ test: TestSite, _ path: String = "a.md", by name: String = "Dr Jane Smith", due: Day? = nil
  ) async throws -> String {
    var test = test
    test.options.includesDrafts = true
    let page = try await test.site.stamp(ContentPath(path), by: ReviewerName(name), due: due)
    return String(decoding: page?.after ?? [], as: UTF8.self)
  }

  /// The stamp of a page's text as a site reads it.
  package static func stamp(of test: TestSite, _ path: String = "a.md") async -> String? {
    await text(of: test, path)?.stamp.text
  }

  /// What readers of a site get of a page.
  package static func text(of test: TestSite, _ path: String = "a.md") async -> ReaderText? {
    let site = await test.site
    return site[ContentPath(path)].flatMap { try? site.readerText(of: $0.article) }
  }
}
