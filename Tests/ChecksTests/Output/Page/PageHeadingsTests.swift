import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("The headings of a page")
struct PageHeadingsTests {
  @Test(
    "are found wrong where they are written",
    arguments: [
      ("<h1>Two</h1>", "2 headings of level 1"),
      ("<h3>Deep</h3>", "level 3 follows one of level 1"),
      ("<h2> <b></b></h2>", "<h2> has no text"),
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.line) == ["Content/a.md:7 page-headings"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
