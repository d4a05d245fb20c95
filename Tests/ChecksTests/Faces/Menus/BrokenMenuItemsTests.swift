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

  @Test(
    "is offered by its path where it is named by its address, and an address on the web where it may stand",
    arguments: [
      ("/help/", "did you mean 'help/index.md'?"), ("/help/sleep/", "did you mean 'help/sleep.md'?"),
      ("help/sleep", "did you mean 'help/sleep.md'?"), ("./help/sleep.md", "did you mean 'help/sleep.md'?"),
      ("Content/help/sleep.md", "did you mean 'help/sleep.md'?"), ("/", "did you mean 'index.md'?"),
      ("help/sleep.md#one", "did you mean 'help/sleep.md'?"), ("https://example.com", "write it after url:"),
    ])
  func mends(written: String, fix: String) async {
    let found = await TestSite([
      "Content/site.yml": "title: T\nbase-url: https://example.org\nnavigation: [{page: '\(written)'}]\n",
      "Content/help/index.md": "---\ntitle: Help\ndescription: H.\n---\n",
      "Content/help/sleep.md": TestSite.articleStart,
    ]).diagnostics()
    #expect(found.map(\.check.code) == ["broken-link"])
    #expect(found.first?.fix == fix)
  }
}
