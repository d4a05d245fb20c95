import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A review that is missing")
struct MissingReviewsTests {
  @Test(
    "is told of articles, with what to add",
    arguments: [
      ("reviewed: 2025-11-20\n", "add review-due:"), ("review-due: 2027-11-20\n", "add reviewed:"),
      ("checked: 2026-11-20\n", "add check-due:"),
      (
        "",
        "add checked: and check-due: once its text is compared with its sources, or have it reviewed: see handout manual reviews"
      ),
      (
        "reviewed: 2025-11-20\nreviewer: Not yet reviewed by a clinician\nreview-due: 2027-11-20\n",
        "write checked: and check-due: instead of reviewed:, reviewer: and review-due:"
      ),
    ])
  func missing(lines: String, fix: String) async {
    let found = await TestSite([
      "Content/c.md": "---\ntitle: C\ndescription: C.\n\(lines)---\n",
      "Templates/article.mustache": "{{#page.checked}}{{iso}}{{/page.checked}}",
    ]).diagnostics()
    #expect(found.map(\.short) == ["Content/c.md:1:1+3 missing-review"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.fix == fix)
  }

  @Test(
    "is told of quizzes, and of pages with any other template that cite a source or show a study",
    arguments: ["quiz", "page", "leaflet"])
  func templates(template: String) async {
    let start = "---\ntitle: C\ndescription: C.\ntemplate: \(template)\n---\n"
    let quiz = "## A? {#a}\n\n- ( ) Yes → [B](#b)\n- ( ) No\n\n## B {#b}\n\n## C {#c}\n"
    for (text, isTold) in [("A fact [@a].\n", true), ("No fact.\n", false)] {
      let found = await TestSite([
        "Content/c.md": start + (template == "quiz" ? text + quiz : text),
        "Content/data/references.json":
          "[{\"id\": \"a\", \"type\": \"webpage\", \"title\": \"A\", \"URL\": \"https://example.org/a\"}]",
        "Templates/\(template).mustache": "x",
      ]).diagnostics()
      #expect(found.contains { $0.check == .missingReview } == (isTold || template == "quiz"))
    }
  }

  @Test(
    "is not told of other pages, where a check or a review is there with the next, nor where one is overdue",
    arguments: [
      "template: section", "review-due: 2026-11-22", "checked: 2026-11-01\ncheck-due: 2027-02-01",
      "checked: 2026-11-01\ncheck-due: 2026-11-22", "reviewed: 2026-11-01\nreview-due: 2027-11-01",
      "checked: 2026-11-01\nreviewed: 2026-11-01\nreview-due: 2027-11-01",
    ])
  func others(line: String) async {
    let found = await TestSite(["Content/d.md": "---\ntitle: D\ndescription: D.\n\(line)\n---\n"])
      .diagnostics()
    #expect(!found.contains { $0.check == .missingReview })
  }
}
