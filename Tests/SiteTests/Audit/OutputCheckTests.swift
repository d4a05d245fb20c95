import Diagnostics
import Digest
import Site
import Testing

@Suite("The checks of the published pages")
struct OutputCheckTests {
  /// What is found where the body of a page is this HTML.
  private func audit(_ html: String) async -> [Diagnostic] {
    let text = TestSite.articleStart + html + "\n"
    let files = ["Content/a.md": text, "Public/a.js": ""]
    return await TestSite(settings: "raw-html: true\n", files).site.audit()
  }

  @Test(
    "find nothing wrong with good HTML",
    arguments: [
      "<p><img src=\"/a.png\" alt=\"\"><a href=\"https://other.example\"><img src=\"x.png\" alt=\"Other\"></a></p>",
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
    "say what is wrong, at the start of the page's file",
    arguments: [
      ("<div><p></div>", "malformed-html", "<p> is not closed"),
      ("</b>", "malformed-html", "</b> closes nothing"),
      ("<p id=\"a\" id=\"b\">x</p>", "malformed-html", "'id' twice"),
      ("<h1>Two</h1>", "page-headings", "2 headings of level 1"),
      ("<h3>Deep</h3>", "page-headings", "level 3 follows one of level 1"),
      ("<h2> <b></b></h2>", "page-headings", "<h2> has no text"),
      ("<main></main>", "page-landmarks", "2 <main>"),
      ("<nav></nav><nav aria-label=\"A\"></nav>", "page-landmarks", "two navigations"),
      ("<a href=\"/\"><span></span></a>", "missing-name", "<a href=\"/\"> has no name"),
      ("<button class=\"x\"> </button>", "missing-name", "<button class=\"x\">"),
      ("<span role=\"img\">☑</span><i role=\"img\"></i>", "missing-name", "<i>"),
      ("<img src=\"/a.png\">", "missing-alternative", "<img src=\"/a.png\">"),
      ("<input name=\"q\">", "missing-label", "<input name=\"q\"> has no label"),
      ("<label for=\"q\"></label><textarea id=\"q\"></textarea>", "missing-label", "<textarea id=\"q\">"),
      ("<fieldset><p>One</p></fieldset>", "missing-label", "no legend"),
      ("<table><tr><td>A</td></tr></table>", "table-without-headers", "no header cells"),
      ("<table><tr><th>A</th></tr></table>", "table-without-headers", "what it heads"),
      ("<p id=\"a\"></p><p id=\"a\"></p>", "duplicate-page-id", "'a' stands twice"),
      ("<p aria-describedby=\"z\"></p>", "dead-reference", "aria-describedby=\"z\" of <p>"),
      ("<img src=\"https://other.example/a.png\" alt=\"\">", "third-party", "https://other.example/a.png"),
      ("<img src=\"https://example.org.evil.example/a.png\" alt=\"\">", "third-party", "<img>"),
      ("<script src=\"//other.example/a.js\"></script>", "third-party", "//other.example/a.js"),
      ("<script src=\"/b.js\"></script>", "dead-link", "<script src=\"/b.js\"> leads to 'b.js'"),
      ("<link rel=\"stylesheet\" href=\"/b.css\">", "dead-link", "leads to 'b.css'"),
      ("<script>run()</script>", "inline-code", "<script>"),
      ("<script type=\"module\">run()</script>", "inline-code", "<script>"),
      ("<style>p {}</style>", "inline-code", "<style>"),
      ("<p style=\"x\">A</p>", "inline-code", "style=\"…\" of <p>"),
      ("<p onclick=\"run()\">A</p>", "inline-code", "onclick=\"…\" of <p>"),
      ("<link rel=\"preload stylesheet\" href=\"https://fonts.example/a.css\">", "third-party", "<link>"),
      ("<link rel=\"preconnect\" href=\"https://fonts.example\">", "third-party", "<link>"),
      ("<img srcset=\"/a.png 1x, https://o.example/b.png 2x\" alt=\"\">", "third-party", "o.example/b.png"),
      ("<iframe title=\"A\" src=\"HTTPS://o.example\"></iframe>", "third-party", "<iframe>"),
      ("<video poster=\"\\\\o.example\\a\"></video>", "third-party", "<video>"),
      ("<a ping=\"https://o.example\" href=\"/\">A</a>", "third-party", "<a>"),
    ])
  func bad(html: String, code: String, words: String) async {
    let found = await audit(html)
    #expect(found.map(\.short) == ["Content/a.md:1:1+3 \(code)"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }

  @Test(
    "find what a template lacks, once for all pages",
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
    #expect(found.map(\.short) == ["Content/a.md:1:1+3 \(code)"])
    let message = found.first?.message ?? ""
    #expect(message.contains(words) && message.hasSuffix(", and so it is on 2 other pages"), "\(message)")
  }

  @Test("let a page end with its file, but nothing else")
  func end() async {
    var site = TestSite(audited: "A.\n")
    for (file, text) in site.files where file.hasSuffix("article.mustache") {
      site.files[file] = text.replacing("</body>", with: "").replacing("</html>", with: "")
    }
    #expect(await site.audit() == [])
    site.files["Templates/article.mustache"]? += "<p>"
    #expect(await site.audit() == ["Content/a.md:1:1+3 malformed-html"])
  }

  @Test("survive any bytes")
  func anyBytes() async {
    let pieces = [
      "<", ">", "/", "=", "\"", "'", "<a", "</", "<!--", "-->", "&amp", " ", "x", "<script>", "é",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let html = (0..<12).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      _ = await audit("<div>" + html)
    }
  }

  @Test("never lower the check that keeps third parties out")
  func safety() async {
    let text = TestSite.articleStart + "<img src=\"//o.example\" alt=\"\">\n"
    let settings = "raw-html: true\nchecks: {third-party: off}\n"
    let found = await TestSite(settings: settings, ["Content/a.md": text]).site.audit()
    #expect(found.map { "\($0.check.code) \($0.severity)" } == ["third-party error", "locked-check warning"])
  }
}
