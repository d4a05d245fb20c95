import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("A table without headers")
struct TablesWithoutHeadersTests {
  @Test(
    "is found at the start of the page's file",
    arguments: [
      ("<table><tr><td>A</td></tr></table>", "no header cells"),
      ("<table><tr><th>A</th></tr></table>", "what it heads"),
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.short) == ["Content/a.md:1:1+3 table-without-headers"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
