import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("An image without a text")
struct MissingAlternativesTests {
  @Test(
    "is found at the start of the page's file",
    arguments: [
      ("<img src=\"/a.png\">", "<img src=\"/a.png\">")
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.short) == ["Content/a.md:1:1+3 missing-alternative"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
