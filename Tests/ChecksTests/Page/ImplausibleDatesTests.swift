import Diagnostics
import Page
import Site
import SiteTesting
import Testing

@Suite("A day in front matter")
struct ImplausibleDatesTests {
  private static func page(_ lines: String) -> String {
    "---\ntitle: A\ndescription: A.\ntemplate: page\n\(lines)---\n"
  }

  private static let template =
    "{{#page.updated}}{{iso}}{{/page.updated}}{{#page.checked}}{{iso}}{{/page.checked}}"

  @Test(
    "that cannot be true is an error where it stands",
    arguments: [
      (
        "reviewed: «2062-11-20»\nreview-due: 2072-11-20\n",
        "write the day on which it was, as in reviewed: 2026-11-23"
      ),
      (
        "checked: «2026-11-24»\ncheck-due: 2027-02-20\n",
        "write the day on which it was, as in checked: 2026-11-23"
      ),
      ("updated: «2026-11-24»\n", "write the day on which it was, as in updated: 2026-11-23"),
      ("published: 2026-11-01\nupdated: «2026-10-31»\n", "correct updated: or published:"),
      (
        "reviewed: 2026-11-01\nreview-due: «2026-11-01»\n", "write a later day, as in review-due: 2027-11-01"
      ),
      ("review-due: «2025-11-01»\nreviewed: 2026-11-01\n", "write a later day, as in review-due: 2027-11-01"),
      ("updated: «\"2027-01-01\"»\n", "write the day on which it was, as in updated: 2026-11-23"),
    ])
  func wrong(marked: String, fix: String) async {
    let marked = MarkedText(Self.page(marked))
    let site = TestSite([
      "Content/a.md": marked.text, "Templates/page.mustache": Self.template,
    ])
    let found = await site.diagnostics().filter { $0.check == .badDate }
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) bad-date" })
    #expect(found.first?.fix == fix)
  }

  @Test(
    "can be today, and that of a page that is not there yet can be any",
    arguments: [
      "updated: 2026-11-23\nreviewed: 2026-11-23\nreview-due: 2026-11-24\npublished: 2026-11-23\n",
      "published: 2027-01-01\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n",
      "checked: 2026-11-23\ncheck-due: 2026-11-24\n", "checked: 2026-11-23\n",
      "reviewed: 2026-11-01\n", "published: 2026-11-20\nreviewed: 2026-11-19\n", "updated: 2020-01-01\n",
    ])
  func right(lines: String) async {
    let site = TestSite([
      "Content/a.md": Self.page(lines),
      "Templates/page.mustache": Self.template,
    ])
    #expect(await site.diagnostics().map(\.short) == [])
  }
}
