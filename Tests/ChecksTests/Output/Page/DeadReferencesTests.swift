import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("A reference to an id")
struct DeadReferencesTests {
  @Test(
    "is found in the line where it is written",
    arguments: [
      ("<p aria-describedby=\"z\"></p>", "aria-describedby=\"z\" of <p>")
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.line) == ["Content/a.md:7 dead-reference"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
