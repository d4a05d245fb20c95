import Diagnostics
import SiteTesting
import Testing

@Suite("A check against sources that is overdue")
struct OverdueChecksTests {
  @Test("is told from the day after on, of all pages but drafts")
  func overdue() async {
    let start = "---\ntitle: A\ndescription: A.\nchecked: 2026-08-20\n"
    var site = TestSite([
      "Content/a.md": start + "check-due: 2026-11-22\n---\n",
      "Content/b.md": start + "check-due: 2026-11-23\n---\n",
      "Content/c.md": start + "check-due: 2026-11-22\ntemplate: section\n---\n",
      "Content/d.md": start + "check-due: 2026-11-22\ndraft: true\n---\n",
      "Templates/article.mustache": "{{#page.checked}}{{iso}}{{/page.checked}}",
      "Templates/section.mustache": "{{#page.checked}}{{iso}}{{/page.checked}}",
    ])
    site.options.includesDrafts = true
    let found = await site.diagnostics()
    #expect(found.map(\.short) == ["a", "c"].map { "Content/\($0).md:5:12+10 overdue-check" })
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found.first?.message == "the next check of this page was due on 22 November 2026")
    #expect(found.first?.fix == "compare it with its sources, then set checked: and check-due:")
  }
}
