import Site
import SiteTesting
import Testing

@Suite("A link to a file")
struct FileLinkTests {
  @Test(
    "keeps its query and what is for the reader of the file",
    arguments: [
      ("leaflet.pdf#page=4", "/leaflet.pdf#page=4"),
      ("leaflet.pdf?v=2#page=4&zoom=5", "/leaflet.pdf?v=2#page=4&amp;zoom=5"),
      ("/leaflet.pdf#page=4", "/leaflet.pdf#page=4"), ("/search/?q=ketamine", "/search/?q=ketamine"),
      ("search.md?q=a%20b#one", "/search/?q=a%20b#one"), ("leaflet.pdf?", "/leaflet.pdf"),
      ("leaflet.pdf#", "/leaflet.pdf"),
    ])
  func kept(written: String, address: String) async throws {
    let site = TestSite([
      "Content/a.md": TestSite.articleStart + "[p](\(written))\n", "Content/leaflet.pdf": "",
      "Content/search.md": TestSite.articleStart + "## One {#one}\n",
      "Templates/home.mustache": "<a href=\"/leaflet.pdf\">",
      "Templates/article.mustache": "{{{page.introduction}}}",
    ])
    #expect(await site.diagnostics().map(\.short) == [])
    #expect(try await site.pages()["a/index.html"] == "<p><a href=\"\(address)\">p</a></p>")
  }
}
