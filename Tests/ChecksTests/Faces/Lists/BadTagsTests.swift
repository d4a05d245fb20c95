import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A tag")
struct BadTagsTests {
  @Test(
    "must be one, and stand once on a page",
    arguments: [
      ("bladder, «'!'»", "bad-tag", "name it in words"),
      ("bladder, «bladder»", "bad-tag", "leave it out"), ("bladder, «Bladder»", "bad-tag", "leave it out"),
      ("bladder, «[»x]", "wrong-type", "write tags: …"),
    ])
  func tags(marked: String, code: String, fix: String) async {
    let marked = MarkedText(TestSite.newsArticle("a", "published: 2026-11-01\ntags: [\(marked)]\n"))
    var site = TestSite.news([("b", "2026-11-02", "bladder"), ("c", "2026-11-03", "bladder")])
    site.files["Content/news/a.md"] = marked.text
    let found = await site.diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/news/a.md:\($0) \(code)" })
    #expect(found.first?.fix == fix)
  }
}
