import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("The parts of a page")
struct PageLandmarksTests {
  @Test(
    "are found wrong at the start of the page's file",
    arguments: [
      ("<main></main>", "2 <main>"),
      ("<nav></nav><nav aria-label=\"A\"></nav>", "two navigations"),
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.short) == ["Content/a.md:1:1+3 page-landmarks"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
