import Diagnostics
import SiteTesting
import Testing

@Suite("The order of a section")
struct OrderMistakeTests {
  private static let start = "---\ntitle: News\ndescription: All news.\n"

  @Test(
    "is refused where it cannot be",
    arguments: [
      ("order: «oldest»\n", "wrong-type", "write order: newest"),
      ("order: «[»newest]\n", "wrong-type", "write order: …"),
      ("order: newest\npage-size: «0»\n", "wrong-type", "write page-size: 10"),
      ("order: newest\npage-size: «101»\n", "wrong-type", "write page-size: 10"),
      ("order: newest\npage-size: «ten»\n", "wrong-type", "write page-size: 10"),
      ("page-size: «5»\n", "wrong-type", "add order: newest"),
      ("order: newest\npages: [«a.md»]\n", "wrong-type", "leave out pages: or order:"),
      ("«ordre»: newest\n", "unknown-key", "did you mean 'order'?"),
    ])
  func order(marked: String, code: String, fix: String) async {
    let marked = MarkedText(Self.start + marked + "---\n")
    let found = await TestSite([
      "Content/news/index.md": marked.text,
      "Content/news/a.md": TestSite.newsArticle("a", "published: 2026-11-01\n"),
      "Templates/listing.mustache": "{{page.title}}",
    ]).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/news/index.md:\($0) \(code)" })
    #expect(found.first?.fix == fix)
  }
}
