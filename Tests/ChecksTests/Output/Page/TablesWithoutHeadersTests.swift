import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("A table without headers")
struct TablesWithoutHeadersTests {
  @Test(
    "is found in the line where it is written",
    arguments: [
      ("<table><tr><td>A</td></tr></table>", "no header cells"),
      ("<table><tr><th>A</th></tr></table>", "what it heads"),
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.line) == ["Content/a.md:7 table-without-headers"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
