import Diagnostics
import SiteTesting
import Testing

@Suite("A page that a section lists")
struct MisplacedPagesTests {
  @Test(
    "must be one of its own, published, and not left out of lists",
    arguments: [
      ("sleeep.md", "did you mean 'sleep.md'?"), ("other/x.md", nil), ("../../x.md", nil),
      ("draft.md", "publish it first, or leave out this line until then"),
      ("quiet.md", "leave out this line, or that one"), ("thanks.md", "leave out this line, or that one"),
    ])
  func wrong(name: String, fix: String?) async {
    let marked = MarkedText("---\ntitle: Help\ndescription: H.\npages: [sleep.md, «\(name)»]\n---\n")
    let start = "---\ntitle: X\ndescription: X.\ntemplate: page\n"
    let found = await TestSite([
      "Content/help/index.md": marked.text, "Content/help/sleep.md": start + "---\n",
      "Content/help/quiet.md": start + "listed: false\n---\n",
      "Content/help/thanks.md": start + "unlisted: true\n---\n",
      "Content/help/draft.md": "---\ntitle: D\ndraft: true\n---\n", "Content/other/x.md": start + "---\n",
      "Templates/page.mustache": "{{page.title}}",
    ]).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/help/index.md:\($0) broken-link" })
    #expect(found.first?.fix == fix)
  }
}
