import Checks
import Diagnostics
import SiteTesting
import Testing

@Suite("A site without a front page")
struct MissingHomeTests {
  @Test("is an error")
  func missingHome() async {
    #expect(await TestSite(["Content/index.md": "absent"]).diagnostics().map(\.check) == [.missingHome])
  }

  @Test("is told so where its front page is of a later day, or a draft")
  func later() async {
    var site = TestSite([
      "Content/index.md": "---\ntitle: H\ndescription: H.\npublished: 2026-11-24\n---\n",
      "Content/a.md": TestSite.articleStart + "[x](index.md)\n",
    ])
    site.options.timeZone = "Pacific/Auckland"
    let found = await site.diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:7:5+8 broken-link", "Content/index.md:4:1+21 missing-home"])
    let why = "published: 2026-11-24 is still in the future here (2026-11-23, Pacific/Auckland)"
    #expect(found.first?.message == "the page 'index.md' is not published yet: \(why)")
    #expect(found.last?.message == "the site has no front page yet: \(why)")
    let draft = await TestSite(["Content/index.md": "---\ntitle: H\ndraft: true\n---\n"]).diagnostics()
    #expect(draft.map(\.short) == ["Content/index.md:1:1+1 missing-home"])
  }
}
