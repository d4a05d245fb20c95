import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("An id that stands twice")
struct DuplicateIDsTests {
  @Test(
    "is found in the line where it is written",
    arguments: [
      ("<p id=\"a\"></p><p id=\"a\"></p>", "'a' stands twice")
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.line) == ["Content/a.md:7 duplicate-page-id"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
