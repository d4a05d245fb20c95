import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("Code in a page")
struct InlineCodeTests {
  @Test(
    "is found at the start of the page's file",
    arguments: [
      ("<script>run()</script>", "<script>"),
      ("<script type=\"module\">run()</script>", "<script>"),
      ("<style>p {}</style>", "<style>"),
      ("<p style=\"x\">A</p>", "style=\"…\" of <p>"),
      ("<p onclick=\"run()\">A</p>", "onclick=\"…\" of <p>"),
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.short) == ["Content/a.md:1:1+3 inline-code"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
