import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("HTML that is not well-formed")
struct MalformedHTMLTests {
  @Test(
    "is found in the line where it is written",
    arguments: [
      ("<div><p></div>", "<p> is not closed"),
      ("</b>", "</b> closes nothing"),
      ("<p id=\"a\" id=\"b\">x</p>", "'id' twice"),
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.line) == ["Content/a.md:7 malformed-html"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }

  @Test("is not that of a page which ends with its file")
  func end() async {
    var site = TestSite(audited: "A.\n")
    for (file, text) in site.files where file.hasSuffix("article.mustache") {
      site.files[file] = text.replacing("</body>", with: "").replacing("</html>", with: "")
    }
    #expect(await site.audit() == [])
    site.files["Templates/article.mustache"]? += "<p>"
    #expect(await site.audit() == ["Content/a.md:1:1+3 malformed-html"])
  }
}
