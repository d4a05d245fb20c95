import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A page without a date in a list by date")
struct MissingDatesTests {
  @Test("is found, but no draft")
  func dates() async {
    var site = TestSite.news([])
    site.files["Content/news/a.md"] = TestSite.newsArticle("a", "")
    site.files["Content/news/b.md"] = "---\ntitle: b\ndraft: true\n---\n"
    site.options.includesDrafts = true
    let found = await site.diagnostics().filter { $0.check != .missingReview }
    #expect(found.map(\.short) == ["Content/news/a.md:1:1+3 missing-date"])
    #expect(found.first?.fix == "add published: and a day, as in published: 2026-11-23")
  }
}
