import Diagnostics
import SiteTesting
import Testing

@Suite("The names in a template")
struct TemplateNamesTests {
  @Test(
    "are those that pages provide",
    arguments: [
      ("{{page.«titel»}}", "unknown-name"),
      ("{{#page.children}}{{«name»}}{{/page.children}}", "unknown-name"),
      ("{{> «nothing»}}", "unknown-template"), ("{{#page.title}}", "template-syntax"),
      ("{{{«page.title»}}}", "unescaped-text"),
      ("{{page.extra.anything.at.all}}", nil),
    ])
  func templates(marked: String, code: String?) async {
    let marked = MarkedText(marked)
    let found = await TestSite([
      "Content/a.md": TestSite.articleStart, "Templates/article.mustache": marked.text,
    ]).diagnostics()
    #expect(found.map(\.check.code) == [code].compactMap(\.self))
    if let code, let place = marked.places.first {
      #expect(found.first?.location?.file == "Templates/article.mustache")
      #expect(found.first?.short.hasSuffix("\(place) \(code)") == true, "\(found.map(\.short))")
    }
  }

  @Test("are those of lists in the template of lists")
  func lists() async {
    var site = TestSite.news([])
    let marked = MarkedText("{{#page.listing}}{{«nwer»}}{{/page.listing}}")
    site.files["Templates/listing.mustache"] = marked.text
    #expect(
      await site.diagnostics().map(\.short)
        == marked.places.map { "Templates/listing.mustache:\($0) unknown-name" })
  }
}
