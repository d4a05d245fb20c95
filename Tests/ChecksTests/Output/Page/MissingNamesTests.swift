import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("A link or button without a name")
struct MissingNamesTests {
  @Test(
    "is found at the start of the page's file",
    arguments: [
      ("<a href=\"/\"><span></span></a>", "<a href=\"/\"> has no name"),
      ("<button class=\"x\"> </button>", "<button class=\"x\">"),
      ("<span role=\"img\">☑</span><i role=\"img\"></i>", "<i>"),
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.short) == ["Content/a.md:1:1+3 missing-name"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
