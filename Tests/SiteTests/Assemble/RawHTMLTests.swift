import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("HTML of an editor")
struct RawHTMLTests {
  private func site(_ text: String) -> TestSite {
    TestSite([
      "Content/site.yml": "title: T\nbase-url: https://example.org/sub/\nraw-html: true\n",
      "Content/b/a.md": TestSite.articleStart + text,
      "Content/b/other.md": TestSite.articleStart + "## One {#one}\n",
      "Content/b/pic.png": "", "Templates/article.mustache": "{{{page.introduction}}}",
    ])
  }

  @Test(
    "has its links and pictures resolved",
    arguments: [
      ("<img src=\"pic.png\" alt=\"A\">", "<img src=\"/sub/b/pic.png\" alt=\"A\">"),
      ("<p><a href='other.md#one'>O</a></p>", "<p><a href='/sub/b/other/#one'>O</a></p>"),
      ("<p><a href=other.md>O</a></p>", "<p><a href=\"/sub/b/other/\">O</a></p>"),
      ("Text <a href=\"../b/other.md\">O</a>.", "<p>Text <a href=\"/sub/b/other/\">O</a>.</p>"),
      (
        "<p><a href=\"https://o.example/?a&amp;b\">O</a></p>",
        "<p><a href=\"https://o.example/?a&amp;b\">O</a></p>"
      ),
      (
        "<img srcset=\"pic.png 1x, /sub/b/pic.png 2x\" alt=\"\">",
        "<img srcset=\"/sub/b/pic.png 1x, /sub/b/pic.png 2x\" alt=\"\">"
      ),
      ("<p><svg><use href=\"#icon\"/></svg></p>", "<p><svg><use href=\"#icon\"/></svg></p>"),
      (
        "<img srcset=\"data:image/png;base64,AA 2x\" alt=\"\">",
        "<img srcset=\"data:image/png;base64,AA 2x\" alt=\"\">"
      ),
      ("<p><a href=\"#b\">B</a> <i id=\"b\">b</i></p>", "<p><a href=\"#b\">B</a> <i id=\"b\">b</i></p>"),
      ("<script>if (a < b) x('<img src=y>')</script>", "<script>if (a < b) x('<img src=y>')</script>"),
    ])
  func resolved(html: String, expected: String) async throws {
    let site = site(html + "\n")
    #expect(await site.diagnostics().filter { $0.check.code != "unpublished-file" } == [])
    #expect(try await site.pages()["b/a/index.html"] == expected)
    let isNamed = html.contains("pic.png")
    #expect(await site.site.assets.map(\.text) == (isNamed ? ["b/pic.png"] : []))
  }

  @Test(
    "has its links checked where they stand",
    arguments: [
      ("<p><a href=\"«othr.md»\">O</a></p>", "broken-link"),
      ("<p><a href=\"«other.md#two»\">O</a></p>", "broken-anchor"),
      ("<img src=\"«pc.png»\" alt=\"\">", "missing-file"),
      ("<p><a href=\"«javascript:alert(1)»\">js</a></p>", "unsafe-url"),
      ("Text <a href=\"«JavaScript:alert(1)»\">js</a>", "unsafe-url"),
      ("<form action=\"«https://forms.example/»\"></form>", "blocked-form"),
    ])
  func checked(marked: String, code: String) async {
    let marked = MarkedText(TestSite.articleStart + marked + "\n")
    var site = site("")
    site.files["Content/b/a.md"] = marked.text
    site.files["Content/b/pic.png"] = nil
    #expect(await site.diagnostics().map(\.short) == marked.places.map { "Content/b/a.md:\($0) \(code)" })
  }

  @Test(
    "never holds an address that runs code, whatever a site says",
    arguments: [
      "<p><a href=\"javascript:alert(1)\">x</a></p>", "<p><a href=\"java&#115;cript:alert(1)\">x</a></p>",
      "<p><a href=\" javascript:alert(1)\">x</a></p>", "<p><a href=\"java\tscript:alert(1)\">x</a></p>",
      "<p><a href=\"javascript&colon;alert(1)\">x</a></p>", "<p><a href=javascript:alert(1)>x</a></p>",
    ])
  func unsafe(html: String) async throws {
    var site = site(html + "\n")
    site.files["Content/b/pic.png"] = nil
    let page = try #require(try await site.pages()["b/a/index.html"])
    for text in [
      "\"javascript", "\" javascript", "\"java\tscript", "=javascript", "java&#115;cript",
      "javascript&colon;",
    ] {
      #expect(!page.contains(text), "\(page)")
    }
  }

  @Test("has ids to which links lead")
  func ids() async {
    let site = site("<h3 id=\"b\">Anchor</h3>\n\n[to the anchor](#b), [c](#c)\n\n<a name=\"c\"></a>\n")
    var other = site
    other.files["Content/b/other.md"] = TestSite.articleStart + "[x](a.md#b)\n"
    other.files["Content/b/pic.png"] = nil
    #expect(await other.diagnostics().map(\.short) == [])
  }

  @Test("that stops in a tag takes nothing after it for its own")
  func unclosed() async throws {
    let page = try await site("<div>\n<a href=\"x\n\nText\n").pages()["b/a/index.html"]
    #expect(page?.contains("&lt;a href") == true)
  }
}
