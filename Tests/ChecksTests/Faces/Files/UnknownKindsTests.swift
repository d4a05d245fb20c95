import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A file of a kind that is not published beside pages")
struct UnknownKindsTests {
  @Test("is an error where a page or a template names it, with what to do")
  func named() async {
    let marked = MarkedText(TestSite.articleStart + "[x](«plan.docx»), [y](«/page.html»), [z](«plan»)\n")
    let files = ["Content/plan.docx": "", "Content/page.html": "", "Content/plan": ""]
    let found = await TestSite(files.merging(["Content/a.md": marked.text]) { $1 }).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) unpublished-kind" })
    #expect(
      found.map(\.fix) == [
        "write publish: [docx] in Content/site.yml, or put the file into Public",
        "put the file into Public if it is your own", "put the file into Public, or give its name an ending",
      ])
    let ofTemplate = await TestSite([
      "Content/plan.docx": "", "Templates/article.mustache": "<a href=\"/plan.docx\">Plan</a>",
    ]).diagnostics()
    #expect(ofTemplate.map(\.short) == ["Content/plan.docx:1:1+1 unpublished-kind"])
  }

  @Test("is published where site.yml says so")
  func added() async {
    let site = TestSite([
      "Content/site.yml": "title: T\nbase-url: https://example.org\npublish: [.DOCX, epub]\n",
      "Content/plan.docx": "", "Content/a.md": TestSite.articleStart + "[x](plan.docx)\n",
    ])
    #expect(await site.diagnostics() == [])
    #expect(await site.site.outputs.contains { $0.path == "plan.docx" })
  }

  @Test(
    "is no kind that could run code, and no pattern",
    arguments: ["«html»", "docx, «js»", "«'*.docx'»", "«md»"])
  func mistakes(marked: String) async {
    let marked = MarkedText("title: T\nbase-url: https://example.org\npublish: [\(marked)]\n")
    let found = await TestSite(["Content/site.yml": marked.text]).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/site.yml:\($0) bad-kind" })
  }
}
