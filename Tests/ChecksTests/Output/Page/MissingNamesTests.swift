import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("A link or button without a name")
struct MissingNamesTests {
  @Test(
    "is found in the line where it is written",
    arguments: [
      ("<a href=\"/\"><span></span></a>", "<a href=\"/\"> has no name"),
      ("<button class=\"x\"> </button>", "<button class=\"x\">"),
      ("<span role=\"img\">☑</span><i role=\"img\"></i>", "<i>"),
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.line) == ["Content/a.md:7 missing-name"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
