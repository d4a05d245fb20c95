import Diagnostics
import SiteTesting
import Testing

@Suite("The id of a heading")
struct TemplateIDsTests {
  private static let templates = [
    "Templates/article.mustache":
      "{{< layout}}{{$main}}<h1 id=\"{{page.template}}\">A</h1>{{/main}}{{/layout}}",
    "Templates/layout.mustache": "<main id=\"content\">{{$main}}{{/main}}</main>{{> partials/help}}",
    "Templates/partials/help.mustache": "<h2 id='help-title'>Help</h2>",
    "Templates/page.mustache": "<i id=\"other\"></i>",
  ]

  @Test(
    "is a warning where its template has it too", arguments: ["«## Content»\n", "«## Help {#help-title}»\n"])
  func clash(marked: String) async {
    let marked = MarkedText(TestSite.articleStart + marked)
    let found = await TestSite(Self.templates.merging(["Content/a.md": marked.text]) { $1 }).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) template-id" })
  }

  @Test(
    "may be one that only other templates have",
    arguments: ["## Other\n", "## Content {#the-content}\n", "## Article\n"])
  func noClash(text: String) async {
    let site = TestSite(Self.templates.merging(["Content/a.md": TestSite.articleStart + text]) { $1 })
    #expect(await site.diagnostics().map(\.short) == [])
  }
}
