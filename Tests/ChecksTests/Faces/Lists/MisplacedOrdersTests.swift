import Diagnostics
import SiteTesting
import Testing

@Suite("An order")
struct MisplacedOrdersTests {
  @Test("belongs into the page of a section")
  func wrongPage() async {
    var site = TestSite.news([])
    site.files["Content/a.md"] = TestSite.newsArticle("a", "order: newest\n")
    #expect(await site.diagnostics().map(\.short) == ["Content/a.md:6:8+6 wrong-type"])
  }
}
