import Diagnostics
import SiteTesting
import Testing

@Suite("A page that the front matter names")
struct BrokenRelationsTests {
  @Test(
    "must be there",
    arguments: [
      ("related: [«b.md»]", "there is no page 'b.md'"),
      ("related: [index.md, «https://x.y»]", "'https://x.y' is not the file of a page"),
      ("newest: «news/index.md»", "there is no page 'news/index.md'"),
      ("related: [«index.md#x»]", "'index.md' has no heading with the id 'x'"),
    ])
  func mistakes(marked: String, message: String) async {
    let marked = MarkedText(TestSite.articleStart.dropLast(4) + marked + "\n---\n")
    let template = "{{#page.newest}}{{title}}{{/page.newest}}"
    let found = await TestSite(["Content/a.md": marked.text, "Templates/article.mustache": template])
      .diagnostics()
    #expect(found.map(\.message) == [message])
    #expect(found.map { $0.short.prefix { $0 != " " } } == marked.places.map { "Content/a.md:\($0)" })
  }

  @Test("can be named in every way that leads to it", arguments: ["index.md", "./index.md", "x/../index.md"])
  func whole(path: String) async {
    let text: String = TestSite.articleStart.dropLast(4) + "related: [\(path)]\n---\n"
    #expect(await TestSite(["Content/a.md": text]).diagnostics().map(\.short) == [])
  }
}
