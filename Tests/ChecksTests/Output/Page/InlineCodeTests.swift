import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("Code in a page")
struct InlineCodeTests {
  @Test(
    "is found in the line where it is written",
    arguments: [
      ("<script>run()</script>", "<script>"),
      ("<script type=\"module\">run()</script>", "<script>"),
      ("<style>p {}</style>", "<style>"),
      ("<p style=\"x\">A</p>", "style=\"…\" of <p>"),
      ("<p onclick=\"run()\">A</p>", "onclick=\"…\" of <p>"),
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.line) == ["Content/a.md:7 inline-code"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
