import Diagnostics
import SiteTesting
import Testing

@Suite("A feed without pages")
struct EmptyFeedsTests {
  private static let index = "---\ntitle: News\ndescription: N.\nfeed: true\n---\n"

  @Test("is a warning, as long as no page says when it was published")
  func empty() async {
    var site = TestSite(["Content/news/index.md": Self.index])
    let found = await site.diagnostics()
    #expect(found.map(\.short) == ["Content/news/index.md:4:1+4 empty-feed"])
    #expect(found.map(\.severity) == [.warning])
    site.files["Content/news/x.md"] = TestSite.newsArticle("x", "published: 2026-11-01\n")
    #expect(await site.diagnostics().map(\.short) == [])
  }

  @Test("is told of after the error that it may follow from")
  func follower() async {
    let site = TestSite([
      "Content/a/index.md": Self.index,
      "Content/a/x.md": TestSite.newsArticle("x", "published: 2026-02-30\n"),
    ])
    #expect(await site.diagnostics().map(\.check.code) == ["bad-date", "empty-feed"])
  }
}
