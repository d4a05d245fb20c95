import Diagnostics
@testable import Page
import Site
import SiteTesting
import Testing

@Suite("That a text was compared with its sources")
struct SourceComparisonTests {
  private static func page(_ lines: String, template: String = "article") -> String {
    "---\ntitle: A\ndescription: A.\ntemplate: \(template)\n\(lines)---\n"
      + (template == "quiz" ? "## A? {#a}\n\n- ( ) Yes → [B](#b)\n- ( ) No\n\n## B {#b}\n\n## C {#c}\n" : "")
  }

  @Test(
    "is refused where it cannot be true, on pages of all kinds",
    arguments: [
      ("check-due: «2027-02-20»\n", "missing-key"),
      ("checked:\ncheck-due: 2027-02-20\n", "missing-review"),
      ("checked: 2026-11-20\ncheck-due: «2026-11-20»\n", "bad-date"),
      ("checked: 2026-11-20\ncheck-due: «2026-11-19»\n", "bad-date"),
      ("check-due: «2026-11-19» # before\nchecked: 2026-11-20\n", "bad-date"),
      ("checked: «2026-11-31»\ncheck-due: 2027-02-20\n", "bad-date"),
      ("checked: 2026-11-20\ncheck-due: «2027-02-30»\n", "bad-date"),
      ("checked: «20 November 2026»\ncheck-due: 2027-02-20\n", "bad-date"),
      ("checked: «true»\ncheck-due: 2027-02-20\n", "bad-date"),
      ("checked: «[»2026-11-20]\ncheck-due: 2027-02-20\n", "wrong-type"),
      ("checked: 2026-11-20\ncheck-due: «{»in: 3 months}\n", "wrong-type"),
      ("checked: «2026-11-24»\ncheck-due: 2027-02-20\n", "bad-date"),
      ("checked: 2026-11-20\n«checked: 2026-11-21»\n", "duplicate-key"),
      ("checked: 2026-11-20\n«check_due»: 2027-02-20\n", "unknown-key"),
      ("«checked-by»: Me\nchecked: 2026-11-20\n", "unknown-key"),
    ])
  func mistakes(marked: String, code: String) async {
    for template in ["article", "quiz"] {
      let marked = MarkedText(Self.page(marked, template: template))
      let found = await TestSite([
        "Content/a.md": marked.text, "Templates/quiz.mustache": "", "Templates/article.mustache": "",
      ]).diagnostics()
      let place = marked.places.first ?? "1:1+3"
      #expect(found.map(\.short).contains("Content/a.md:\(place) \(code)"), "\(found.map(\.short))")
    }
  }

  @Test(
    "says what to write instead",
    arguments: [
      ("check-due: 2027-02-20\n", "add checked: the day on which its text was compared with its sources"),
      (
        "checked: 2026-11-20\ncheck-due: 2026-11-20\n",
        "write a later day, as in check-due: 2027-02-18"
      ),
    ])
  func fixes(lines: String, fix: String) async {
    let page = Self.page(lines, template: "page")
    let found = await TestSite([
      "Content/a.md": page, "Templates/page.mustache": "{{#page.checked}}{{iso}}{{/page.checked}}",
    ]).diagnostics()
    #expect(found.map(\.fix) == [fix])
  }

  @Test("stands with the day of the next, or without")
  func kept() async throws {
    for (lines, due) in [("check-due: 2027-02-20\n", "2027-02-20" as String?), ("", nil)] {
      let site = await TestSite(["Content/a.md": Self.page("checked: 2026-11-20\n" + lines)]).site
      let comparison = try #require(site[ContentPath("a.md")]?.frontMatter.comparison)
      #expect(comparison.day.value.iso == "2026-11-20" && comparison.due?.value.iso == due)
    }
  }
}
