@testable import Page
import Diagnostics
import Site
import Publishing
import SiteTesting
import Testing

@Suite("The links of the published pages")
struct DeadLinksTests {
  private func site(_ html: String, _ files: [String: String] = [:], settings: String = "") -> TestSite {
    TestSite(html: html, settings: settings, files)
  }

  @Test(
    "lead somewhere",
    arguments: [
      "<p id=\"x\"><a href=\"#x\">A</a> <a href=\"#\">B</a> <a href=\"#top\">C</a> <a href=\"\">D</a></p>",
      "<a href=\"/\">A</a> <a href=\"/b/?q=1#b%C3%A9\">B</a> <a href=\"/b.pdf\">C</a> <a href=\"/old/\">D</a>",
      "<a href=\"https://example.org/b/\">A</a> <a href=\"https://other.example/none/#x\">B</a>",
      "<a href=\"//other.example/\">A</a> <a href=\"mailto:a@b.example\">B</a> <a href=\"tel:1\">C</a>",
    ])
  func alive(html: String) async {
    let start = TestSite.articleStart.dropLast(4) + "aliases: [/old/]\n---\n"
    let files = ["Content/b.md": start + "## B {#bé}\n", "Public/b.pdf": ""]
    #expect(await site(html, files).site.audit().map(\.message) == [])
  }

  @Test(
    "are found where they lead nowhere",
    arguments: [
      ("#y", "leads to the id 'y', which a/index.html does not have"),
      ("/b/", "leads to 'b/index.html', which is not published"),
      ("/index.html#x", "leads to the id 'x', which index.html does not have"),
      ("https://example.org/b.pdf", "leads to 'b.pdf', which is not published"),
    ])
  func dead(address: String, words: String) async {
    let found = await site("<a href=\"\(address)\">A</a>").site.audit()
    #expect(found.map(\.line) == ["Templates/article.mustache:7 dead-link"])
    #expect(found.first?.message == "<a href=\"\(address)\"> \(words), on Content/a.md")
  }

  @Test("are not told twice where the text itself is wrong")
  func known() async {
    #expect(await TestSite(audited: "[a](#none)\n").audit() == ["Content/a.md:7:5+5 broken-anchor"])
  }

  @Test("keep the path that the site stands below")
  func basePath() async {
    var site = site("<a href=\"/sub/a/\">A</a> <a href=\"/sub/x/\">B</a> <a href=\"/a/\">C</a>")
    site.options.baseURL = BaseURL("https://example.org/sub/")
    let found = await site.site.audit()
    #expect(
      found.map(\.message) == [
        "<a href=\"/sub/x/\"> leads to 'x/index.html', which is not published, on Content/a.md"
      ])
  }

  @Test(
    "are found in scripts and stylesheets of the page, too",
    arguments: [
      ("<script src=\"/b.js\"></script>", "<script src=\"/b.js\"> leads to 'b.js'"),
      ("<link rel=\"stylesheet\" href=\"/b.css\">", "leads to 'b.css'"),
    ])
  func loaded(html: String, words: String) async {
    let found = await TestSite(inTemplate: html).site.audit()
    #expect(found.map(\.line) == ["Templates/article.mustache:7 dead-link"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }

  @Test("of a template are found where the template makes them, with the page that shows it")
  func ofTemplate() async {
    var site = TestSite(audited: "[x](/b/)\n", ["Content/b.md": TestSite.articleStart])
    site.files["Templates/article.mustache"]?.replace(
      "<main>",
      with:
        "<main>\n{{#page.children}}<a class=\"x\" href=\"{{url}}\">A</a>{{/page.children}}\n<a href=\"/no/\">B</a>"
    )
    let found = await site.site.audit().filter { $0.check == .deadLink }
    #expect(found.map(\.line) == ["Templates/article.mustache:8 dead-link"])
    #expect(
      found.first?.message
        == "<a href=\"/no/\"> leads to 'no/index.html', which is not published, on Content/a.md and 1 other page"
    )
    #expect(found.first?.fix == "fix the template that makes this link")
  }

  @Test("back to citations are not told of where a quiz that cites cannot be shown")
  func followers() async {
    var site = TestSite(audited: "")
    site.files["Content/data/references.json"] =
      #"[{"id": "k", "title": "T", "URL": "https://example.org"}]"#
    site.files["Content/a.md"] =
      "---\ntitle: A\ndescription: A.\ntemplate: quiz\n---\n\n## Q\n\nOne. [@k]\n\n- ( ) A\n"
    site.files["Templates/quiz.mustache"] = site.files["Templates/article.mustache"]?.replacing(
      "</main>",
      with:
        "{{#page.sources}}{{#entries}}<p id=\"{{id}}\">A</p>{{#backlinks}}<a href=\"{{url}}\">{{label}}</a>{{/backlinks}}{{/entries}}{{/page.sources}}</main>"
    )
    let found = await site.site.audit()
    #expect(found.contains { $0.severity == .error })
    #expect(!found.contains { $0.check == .deadLink }, "\(found.map(\.short))")
  }
}
