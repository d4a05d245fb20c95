import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("The parts of a page")
struct PageLandmarksTests {
  @Test(
    "are found wrong where they are written",
    arguments: [
      ("<main></main>", "2 <main>"),
      ("<nav></nav><nav aria-label=\"A\"></nav>", "two navigations"),
      ("<section aria-label=\"A\"></section><section aria-label=\" A\"></section>", "have the same name 'A'"),
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.line) == ["Content/a.md:7 page-landmarks"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
