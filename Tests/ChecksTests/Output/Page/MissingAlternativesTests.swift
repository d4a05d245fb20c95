import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("An image without a text")
struct MissingAlternativesTests {
  @Test(
    "is found in the line where it is written",
    arguments: [
      ("<img src=\"/a.png\">", "<img src=\"/a.png\">")
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.line) == ["Content/a.md:7 missing-alternative"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
