import Rendering
import Site
import SiteTesting
import Testing

@Suite("A page that explains words")
struct ExplainedTermsTests {
  private func site(_ changes: [String: String] = [:]) -> TestSite {
    TestSite(
      [
        "Content/site.yml": "title: T\nbase-url: https://example.org\nglossary: true\n",
        "Content/glossary.md":
          "---\ntitle: Words\ndescription: W.\n---\n## Pot, pots {#pot}\n\nFor <tea> & more.\n\n## Cup\n\nTo drink.\n",
        "Content/a.md": TestSite.articleStart
          + "A pot and pots.\n\n## Pot\n\nAnother pot, [a cup](b.md), a cup.\n",
        "Content/b.md": TestSite.articleStart + "Nothing.\n",
        "Templates/article.mustache":
          "{{{page.introduction}}}{{#page.sections}}<h2>{{{title}}}</h2>{{{body}}}{{/page.sections}}",
      ].merging(changes) { $1 })
  }

  @Test("has a link to what a word means where it first stands, and the meaning behind it")
  func first() async throws {
    let page = try await site().pages()["a/index.html"] ?? ""
    #expect(
      page.contains(
        """
        A <a class="term" id="page-term-1" href="#page-meaning-1">pot</a><span class="meaning" \
        id="page-meaning-1"> (For &lt;tea&gt; &amp; more.) <a href="/glossary/#pot">Glossary</a> \
        <a href="#page-term-1">Close</a></span> and pots.
        """), "\(page)")
    #expect(page.contains("<h2>Pot</h2>"))
    #expect(page.contains("<a href=\"/b/\">a cup</a>, a <a class=\"term\" id=\"page-term-2\""))
  }

  @Test("is one whose editor wants it, and never the glossary itself")
  func off() async throws {
    let off = TestSite.articleStart.replacing("title: A", with: "title: A\nglossary: false")
    let pages = try await site(["Content/a.md": off + "A pot.\n"]).pages()
    #expect(pages["a/index.html"]?.contains("class=\"term\"") == false)
    #expect(pages["glossary/index.html"]?.contains("class=\"term\"") == false)
    let without = site(["Content/site.yml": "title: T\nbase-url: https://example.org\n"])
    #expect(try await without.pages()["a/index.html"]?.contains("class=\"term\"") == false)
  }

  @Test("changes with what its words mean, and no other page does")
  func keys() async throws {
    func keys(_ site: TestSite) async -> [String: [UInt8]] {
      let renderer = Renderer(await site.site)
      return Dictionary(
        uniqueKeysWithValues: renderer.site.outputs.filter { $0.kind == .page }.map {
          ($0.path, renderer.key(of: $0)?.bytes ?? [])
        })
    }
    let glossary = site().files["Content/glossary.md"] ?? ""
    let before = await keys(site())
    let after = await keys(site(["Content/glossary.md": glossary.replacing("& more", with: "and more")]))
    #expect(before["a/index.html"] != after["a/index.html"])
    #expect(before["b/index.html"] == after["b/index.html"])
  }
}
