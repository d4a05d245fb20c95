import Diagnostics
import SiteTesting
import Testing

@Suite("A review that is overdue")
struct OverdueReviewsTests {
  @Test("is told from the day after on, of articles only")
  func overdue() async {
    let start = "---\ntitle: A\ndescription: A.\nreviewed: 2025-11-20\n"
    let found = await TestSite([
      "Content/a.md": start + "review-due: 2026-11-22\n---\n",
      "Content/b.md": start + "review-due: 2026-11-23\n---\n",
      "Content/c.md": start + "review-due: 2026-11-22\ntemplate: section\n---\n",
    ]).diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:5:13+10 overdue-review"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message == "the review of this page was due on 22 November 2026")
  }
}
