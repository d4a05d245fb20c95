import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A text that changed after it was checked")
struct OutdatedChecksTests {
  @Test("is told where the day of the check stands, with what to do")
  func outdated() async {
    let marked = MarkedText(
      "---\ntitle: A\ndescription: A.\nupdated: 2026-11-21\nchecked: «2026-11-20»\ncheck-due: 2027-02-20\n---\n"
    )
    let found = await TestSite([
      "Content/a.md": marked.text,
      "Templates/article.mustache": "{{#page.updated}}{{/page.updated}}{{#page.checked}}{{/page.checked}}",
    ]).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) check-outdated" })
    #expect(found.map(\.severity) == [.warning])
    #expect(
      found.first?.message
        == "updated: says that the text changed after it was checked on 20 November 2026, so the page no longer says that it was checked"
    )
    #expect(found.first?.fix == "compare it with its sources, then set checked: and check-due:")
  }

  @Test(
    "is not told of a text that changed on that day or before, or was never checked",
    arguments: ["checked: 2026-11-21\n", "checked: 2026-11-23\n", ""])
  func none(line: String) async {
    let text = "---\ntitle: A\ndescription: A.\nupdated: 2026-11-21\n\(line)---\n"
    let found = await TestSite(["Content/a.md": text]).diagnostics()
    #expect(!found.contains { $0.check == .checkOutdated })
  }
}
