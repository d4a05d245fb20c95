import Diagnostics
import SiteTesting
import Testing

@Suite("The spelling of a tag")
struct TagSpellingsTests {
  @Test("is the one that most pages have, in whatever section")
  func spelling() async {
    var site = TestSite.news([
      ("a", "2026-11-01", "Cups"), ("b", "2026-11-02", "cups"), ("c", "2026-11-03", "once"),
    ])
    #expect(await site.diagnostics().map(\.short) == ["Content/news/b.md:7:8+4 tag-spelling"])
    site.files["Content/x.md"] = TestSite.newsArticle("x", "tags: cups\n")
    #expect(await site.diagnostics().map(\.short) == ["Content/news/a.md:7:8+4 tag-spelling"])
  }

  @Test("that another page has otherwise is offered", arguments: ["«Bladder»", "safety, «'bladder?'»"])
  func offered(marked: String) async {
    let marked = MarkedText(TestSite.newsArticle("a", "published: 2026-11-01\ntags: [\(marked)]\n"))
    var site = TestSite.news([("b", "2026-11-02", "bladder"), ("c", "2026-11-03", "bladder")])
    site.files["Content/news/a.md"] = marked.text
    let found = await site.diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/news/a.md:\($0) tag-spelling" })
    #expect(found.first?.fix == "did you mean 'bladder'?")
  }
}
