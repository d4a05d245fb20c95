import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A link")
struct BrokenLinksTests {
  static let others = [
    "Content/b.md": TestSite.articleStart + "## One {#one}\n",
    "Content/folder/index.md": "---\ntitle: Folder\ndescription: F.\n---\n",
    "Content/folder/c.md": TestSite.articleStart + "## Two {#two}\n",
    "Content/folder/draft.md": "---\ntitle: Draft\ndraft: true\n---\n",
    "Content/folder/drawing.png": "x", "Public/leaflet.pdf": "x",
    // Names the picture, so that it is there whatever the tests write.
    "Templates/section.mustache": "<img src=\"/folder/drawing.png\">",
  ]

  @Test(
    "that leads nowhere is an error where it stands, with what was probably meant",
    arguments: [
      ("[x](«d.md»)", "broken-link", nil),
      ("[x](«folder/cc.md»)", "broken-link", "did you mean 'folder/c.md'?"),
      ("[x](«c.md»)", "broken-link", "did you mean 'folder/c.md'?"),
      ("[x](«folder/draft.md»)", "broken-link", "publish it first, or leave the link out"),
      ("[x](«b.md#on»)", "broken-anchor", "did you mean 'one'?"),
      ("[x](«#nothing»)", "broken-anchor", nil),
      ("[x](«folder»)", "missing-file", "did you mean 'folder/index.md'?"),
      ("[x](«b»)", "missing-file", "did you mean 'b.md'?"),
      ("![x](«folder/drawin.png»)", "missing-file", "did you mean 'folder/drawing.png'?"),
      ("[x](«/leaflet.pdff»)", "missing-file", "did you mean '/leaflet.pdf'?"),
      ("[x](«/folder/c»)", "missing-file", "did you mean '/folder/c/'?"),
      ("[x](«/folder/index/»)", "missing-file", nil), ("[x](«/404/»)", "missing-file", nil),
      ("[x](«/folder/c/#tow»)", "broken-anchor", "did you mean 'two'?"),
      ("[x](«../../etc/passwd»)", "path-outside-site", "put the file into Content or Public"),
      ("[x](«/../secret»)", "path-outside-site", "put the file into Content or Public"),
      ("[x](«%2e%2e/secret»)", "path-outside-site", "put the file into Content or Public"),
      (
        "[x](«javascript:alert(1)»)", "unsafe-url",
        "write the path of a page, or an address with https:, mailto: or tel:"
      ),
      ("[x](«..\\x.md»)", "unknown-address", "did you mean '../x.md'?"),
      ("[x](«htps://example.org/a»)", "unknown-address", "did you mean 'https://example.org/a'?"),
      ("[x](«www.nhs.uk/a»)", "missing-file", "did you mean 'https://www.nhs.uk/a'?"),
      (
        "[x](«xref:other»)", "unknown-address",
        "write the path of a page, or an address with https:, mailto: or tel:"
      ),
      (
        "<«irc://x.org/y»>", "unknown-address",
        "write the path of a page, or an address with https:, mailto: or tel:"
      ),
      (
        "[x](«file:///etc/passwd»)", "unsafe-url",
        "write the path of a page, or an address with https:, mailto: or tel:"
      ),
      (
        "[x](«data:text/html,x»)", "unsafe-url",
        "write the path of a page, or an address with https:, mailto: or tel:"
      ),
      (
        "[x](«//example.org/»)", "unknown-address", "did you mean 'https://example.org/'?"
      ),
      (
        "[x](«https:///x»)", "unknown-address",
        "write the path of a page, or an address with https:, mailto: or tel:"
      ),
    ])
  func broken(marked: String, code: String, fix: String?) async {
    let marked = MarkedText(TestSite.articleStart + marked + "\n")
    let found = await TestSite(Self.others.merging(["Content/a.md": marked.text]) { $1 }).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) \(code)" })
    if let fix { #expect(found.first?.fix == fix) }
  }

  @Test(
    "that leads somewhere is no error",
    arguments: [
      "[x](b.md)", "[x](b.md#one)", "[x](./folder/../b.md)", "[x](folder/index.md)", "[x](/folder/c/)",
      "[x](/folder/c/#two)", "[x](/)", "[x](/folder/)", "[x](/b/?a=b#one)",
      "![x](folder/drawing.png)", "[x](/leaflet.pdf)", "[x](/folder/drawing.png)",
      "[x](https://www.example.org/a#b)", "[x](mailto:a@example.org)",
      "[x](tel:116123)", "[x](#y)\n\n## Y", "[x](#)", "[x](%62.md)",
    ])
  func whole(text: String) async {
    let found = await TestSite(Self.others.merging(["Content/a.md": TestSite.articleStart + text]) { $1 })
      .diagnostics()
    #expect(found.map(\.short) == [])
  }

  @Test("is written as the address of the page that it leads to, below the site's own path")
  func addresses() async throws {
    var site = TestSite(Self.others)
    site.files["Content/site.yml"] = "title: T\nbase-url: https://example.org/sub/\n"
    site.files["Content/folder/c.md"] =
      TestSite.articleStart
      + "[a](../b.md#one) [b](index.md) [c](../index.md) ![d](drawing.png) [e](/leaflet.pdf)"
    site.files["Templates/article.mustache"] = "{{{page.introduction}}}"
    let page = try await site.pages()["folder/c/index.html"]
    #expect(
      page == """
        <p><a href="/sub/b/#one">a</a> <a href="/sub/folder/">b</a> <a href="/sub/">c</a> \
        <img src="/sub/folder/drawing.png" alt="d" /> <a href="/sub/leaflet.pdf">e</a></p>
        """)
  }

  @Test(
    "to this site by its whole address is one to a page of it",
    arguments: [
      ("[x](«https://example.org/b/nothing/»)", "broken-link"),
      ("[x](«https://EXAMPLE.org/b/#none»)", "broken-anchor"),
      ("<«https://example.org/nothing.pdf»>", "broken-link"),
      ("[x](«http://example.org/none/»)", "broken-link"),
      ("[x](«https://example.org./b/#none»)", "broken-anchor"),
      ("[x](«HTTP://example.org:8080/none/»)", "broken-link"),
    ])
  func wholeAddress(marked: String, code: String) async {
    let marked = MarkedText(TestSite.articleStart + marked + "\n")
    let found = await TestSite(Self.others.merging(["Content/a.md": marked.text]) { $1 }).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) \(code)" })
  }

  @Test(
    "to this site by its whole address may lead to all that is published",
    arguments: [
      "[x](https://example.org/b/#one)", "[x](https://example.org)",
      "[x](https://example.org/leaflet.pdf?a=b)",
      "[x](https://example.org.example/none/)", "[x](https://example.org@other.example/none/)",
      "[x](http://example.org./b/#one)", "[x](https://me@example.org:443/b/#one)",
    ])
  func goodWholeAddress(text: String) async {
    let site = TestSite(Self.others.merging(["Content/a.md": TestSite.articleStart + text]) { $1 })
    #expect(await site.diagnostics().map(\.short) == [])
  }

  @Test("that is none is published as its words where the check is lowered")
  func words() async throws {
    let text = "[words](xref:a) ![picture](irc://x) [empty]() [back](..\\x.md)\n"
    let site = TestSite([
      "Content/a.md": TestSite.articleStart + text, "Templates/article.mustache": "{{{page.introduction}}}",
      "Content/site.yml": "title: T\nbase-url: https://example.org\nchecks: {unknown-address: warning}\n",
    ])
    #expect(await site.diagnostics().map(\.check.code) == Array(repeating: "unknown-address", count: 4))
    #expect(try await site.pages()["a/index.html"] == "<p>words picture empty back</p>")
  }
}
