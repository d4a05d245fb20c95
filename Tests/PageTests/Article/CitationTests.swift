import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A citation")
struct CitationTests {
  private static let references = """
    [{"id": "jones2018", "type": "article-journal", "title": "Efficacy", "author": [{"family": "Jones", "given": "J. L."}], "URL": "https://example.org/j"},
     {"id": "dakwar2019", "type": "webpage", "title": "A trial", "URL": "https://example.org/d"}]
    """

  @Test("becomes a number that leads to its source, which leads back to every place")
  func numbers() async throws {
    var site = TestSite(
      article: "One [@dakwar2019], two [@jones2018, p. 4; @dakwar2019], *three [@jones2018]*.\n")
    site.files["Content/data/references.json"] = Self.references
    site.files["Templates/article.mustache"] = """
      {{{page.introduction}}}
      {{#page.sources}}{{total}}{{#entries}}
      {{number}} {{id}} {{authors}} {{title}}{{#backlinks}} {{url}}={{label}}{{/backlinks}}{{#links}} {{label}}{{/links}}{{/entries}}{{/page.sources}}
      """
    let cite = { (anchor: String, number: Int, label: String) in
      "<a class=\"citation\" id=\"cite-\(anchor)\" href=\"#source-\(number)\" role=\"doc-noteref\">[\(label)]</a>"
    }
    #expect(
      try await site.pages()["a/index.html"] == """
        <p>One\u{A0}\(cite("1-1", 1, "1")), two\u{A0}\(cite("2-1", 2, "2, p. 4")) \(cite("1-2", 1, "1")), <em>three\u{A0}\(cite("2-2", 2, "2"))</em>.</p>
        2
        1 source-1  A trial #cite-1-1=1 #cite-1-2=2 example.org
        2 source-2 Jones JL Efficacy #cite-2-1=1 #cite-2-2=2 example.org
        """)
    #expect(await site.diagnostics().map(\.short) == [])
  }

  @Test(
    "that is wrong is an error where it stands",
    arguments: [
      ("seven studies [@«jonse2018»].", "unknown-source"),
      ("two [@jones2018; @«nobody», p. 3] more", "unknown-source"),
      ("a list:\n\n- x `[@jonse2018]` and [@«jonse2018»]", "unknown-source"),
      ("no [«@jones2018 and more»] key", "bad-citation"),
      ("no [«@jones2018, @dakwar2019»] key", "bad-citation"),
      ("[«see @jones, p. 3»]", "bad-citation"),
      ("[«-@jones»]", "bad-citation"),
      ("[@«jones», p. 4 and *passim*]", "bad-citation"),
      ("[*see* @«jones»]", "bad-citation"),
      ("so @«jones2018» says", "bad-citation"),
      ("so “@«smith_2020b»” says", "bad-citation"),
    ])
  func mistakes(marked: String, code: String) async {
    let marked = MarkedText(TestSite.articleStart + "[@jones2018] [@dakwar2019]\n\n" + marked + "\n")
    let found = await TestSite(["Content/a.md": marked.text, "Content/data/references.json": Self.references])
      .diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) \(code)" })
  }

  @Test("is read over the end of a line, which is a space")
  func lineEnds() async throws {
    var site = TestSite(
      article:
        "> One [@dakwar2019;\n> @jones2018], two [@jones2018, p.\n> 4], [a\n> b] and [\n> @jones2018].\n")
    site.files["Content/data/references.json"] = Self.references
    site.files["Templates/article.mustache"] = "{{{page.introduction}}}"
    #expect(await site.diagnostics().map(\.short) == [])
    let page = try await site.pages()["a/index.html"]?.replacing(/<a [^>]*>/, with: "").replacing(
      "</a>", with: "")
    #expect(
      page == """
        <blockquote>
        <p>One\u{A0}[1] [2], two\u{A0}[2, p. 4], [a
        b] and\u{A0}[2].</p>
        </blockquote>
        """)
    let marked = MarkedText(
      TestSite.articleStart + "[@jones2018;\n@«dakwar», p. 3;\n@«jonse»] [@jones2018, p.\n4] [@dakwar2019\n]")
    let found = await TestSite(["Content/a.md": marked.text, "Content/data/references.json": Self.references])
      .diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) unknown-source" })
  }

  @Test("of a source with a similar key is offered")
  func suggestion() async {
    let found = await TestSite([
      "Content/a.md": TestSite.articleStart + "[@jonse2018] [@dakwar2019]",
      "Content/data/references.json": Self.references,
    ]).diagnostics()
    #expect(found.first?.fix == "did you mean 'jones2018'?")
    #expect(found.last?.short == "Content/data/references.json:1:9+11 unused-source")
    #expect(found.last?.severity == .warning)
  }

  @Test("is listed with its page on the page of all sources")
  func allSources() async throws {
    let pages = try await TestSite([
      "Content/s.md": "---\ntitle: S\ndescription: S.\ntemplate: sources\n---\n",
      "Content/data/references.json": Self.references,
      "Content/a.md": TestSite.articleStart + "[@jones2018]",
      "Content/b/c.md": TestSite.articleStart + "[@jones2018] [@dakwar2019]",
      "Templates/sources.mustache":
        "{{#page.allSources}}{{anchor}}:{{#citedBy}} {{url}}{{/citedBy}}; {{/page.allSources}}",
    ]).pages()
    #expect(pages["s/index.html"] == "dakwar2019: /b/c/; jones2018: /a/ /b/c/; ")
  }
}
