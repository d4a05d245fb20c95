import Diagnostics
import SiteTesting
import Testing

@Suite("A page that site.yml names")
struct BrokenMenuItemsTests {
  @Test("must be there, in the navigation, in the footer and for emergencies")
  func missing() async {
    let marked = MarkedText(
      "title: T\nbase-url: https://example.org\nnavigation: [a.md, «aa.md», «d.md»]\nurgent-help: «help.md»\n"
        + "footer:\n  - title: X\n    page: «c/d.md»\n")
    let found = await TestSite([
      "Content/site.yml": marked.text, "Content/a.md": TestSite.articleStart,
      "Content/d.md": "---\ntitle: D\ndraft: true\n---\n",
    ]).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/site.yml:\($0) broken-link" })
    #expect(found.first?.fix == "did you mean 'a.md'?")
    #expect(found.map(\.message).contains("the page 'd.md' is not published yet"))
  }
}
