import Diagnostics
import Digest
import Site
import Publishing
import SiteTesting
import TestSupport
import Testing

@Suite("The checks of the published pages")
struct PublishedHTMLTests {
  private func audit(_ html: String) async -> [Diagnostic] { await TestSite(body: html).site.audit() }

  @Test(
    "find nothing wrong with good HTML",
    arguments: [
      "<p><img src=\"/a.png\" alt=\"\"><a href=\"https://other.example\"><img src=\"/a.png\" alt=\"Other\"></a></p>",
      "<div><h2>B</h2><h3>C</h3><h2>D</h2></div>",
      "<nav aria-label=\"A\"></nav><nav aria-labelledby=\"b\"><h2 id=\"b\">B</h2></nav>",
      "<form><label for=\"a\">A</label><input id=\"a\"><label>B <select></select></label><button>Send</button></form>",
      "<fieldset><legend>F</legend><input type=\"radio\" aria-label=\"One\"></fieldset><input type=\"hidden\">",
      "<table><tr><th scope=\"col\">A</th></tr><tr><td>B</td></tr></table>",
      "<svg viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"S\"><title>S</title><path d=\"M0 0\"/></svg>",
      "<link rel=\"canonical\" href=\"https://elsewhere.example\"><img src=\"https://example.org/a.png\" alt=\"A\">",
      "<script src=\"/a.js\">if (a < b && c > d) { document.write(\"</p>\") }</script>",
      "<script type=\"application/ld+json\">{}</script>",
      "<!-- <h4> --><p title='a > b' hidden>A &lt; B<br>C</p>",
      "<img src=\"data:image/png;base64,AAAA\" alt=\"\">",
    ])
  func good(html: String) async {
    #expect(await audit(html).map(\.message) == [])
  }

  @Test(
    "find what a template lacks, once for all pages and where the template starts",
    arguments: [
      (" lang=\"en\"", "page-head", "language"), ("<title>{{page.title}}</title>", "page-head", "no title"),
      ("<h1>{{page.title}}</h1>", "page-headings", "no headings of level 1"),
      ("<footer><p>Foot.</p></footer>", "page-landmarks", "no <footer>"),
    ])
  func template(part: String, code: String, words: String) async {
    var site = TestSite(audited: "A.\n", ["Content/b.md": TestSite.articleStart + "B.\n"])
    for (file, text) in site.files where file.hasSuffix(".mustache") && !file.hasSuffix("redirect.mustache") {
      site.files[file] = text.replacing(part, with: "")
    }
    let found = await site.site.audit()
    #expect(found.map(\.check.code) == [code])
    #expect(found.first?.location?.file == "Templates/article.mustache")
    let message = found.first?.message ?? ""
    #expect(message.contains(words) && message.hasSuffix(", on Content/a.md and 2 other pages"), "\(message)")
  }

  @Test("survive any bytes")
  func anyBytes() async {
    let pieces = [
      "<", ">", "/", "=", "\"", "'", "<a", "</", "<!--", "-->", "&amp", " ", "x", "<script>", "é",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<Effort.cases(300, usually: 100) {
      let html = (0..<12).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      _ = await audit("<div>" + html)
    }
  }

  @Test("never lower the check that keeps third parties out")
  func safety() async {
    let text = TestSite.articleStart + "<img src=\"https://o.example/a\" alt=\"\">\n"
    let settings = "raw-html: true\nchecks: {third-party: off}\n"
    let found = await TestSite(settings: settings, ["Content/a.md": text]).site.audit()
    #expect(found.map { "\($0.check.code) \($0.severity)" } == ["third-party error", "locked-check warning"])
  }
}
