import Diagnostics
import SiteTesting
import Testing

@Suite("A template that pages need")
struct MissingTemplatesTests {
  @Test("must be there")
  func missingTemplate() async {
    let text = "---\ntitle: A\ndescription: A.\ntemplate: artikle\n---\n"
    let found = await TestSite(["Content/a.md": text]).diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:4:11+7 missing-template"])
    #expect(found.first?.fix == "did you mean 'article'?")
  }

  @Test("must be there for old addresses")
  func redirects() async {
    let text: String = TestSite.articleStart.dropLast(4) + "aliases: [/old/]\n---\n"
    let found = await TestSite(["Content/a.md": text, "Templates/redirect.mustache": "absent"]).diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:6:11+5 missing-template"])
    #expect(found.first?.message == "old addresses need the template 'redirect'")
  }

  @Test("must be there for lists by date")
  func lists() async {
    var site = TestSite.news((1...4).map { ("a\($0)", "2026-11-0\($0)", "") })
    site.files["Templates/listing.mustache"] = "absent"
    #expect(await site.diagnostics().map(\.short) == ["Content/news/index.md:4:8+6 missing-template"])
    site.files["Content/news/index.md"] =
      "---\ntitle: News\ndescription: All news.\norder: newest\npage-size: 2\ntemplate: section\n---\n"
    #expect(await site.diagnostics().map(\.short) == ["Content/news/index.md:4:8+6 missing-template"])
  }
}
