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
      ("", "add reviewed: and review-due:"),
    ])
  func missing(lines: String, fix: String) async {
    let found = await TestSite(["Content/c.md": "---\ntitle: C\ndescription: C.\n\(lines)---\n"])
      .diagnostics()
    #expect(found.map(\.short) == ["Content/c.md:1:1+3 missing-review"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.fix == fix)
  }

  @Test(
    "is not told of other pages, nor where it is overdue",
    arguments: ["template: section", "review-due: 2026-11-22"])
  func others(line: String) async {
    let found = await TestSite(["Content/d.md": "---\ntitle: D\ndescription: D.\n\(line)\n---\n"])
      .diagnostics()
    #expect(!found.contains { $0.check == .missingReview })
  }
}
