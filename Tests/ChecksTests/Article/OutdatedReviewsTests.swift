import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A text that changed since its review")
struct OutdatedReviewsTests {
  private static let article =
    "---\ntitle: A\ndescription: About A.\nreviewed: 2026-11-01\nreviewer: J\nreview-due: 2027-11-01\n"

  @Test("is told where the stamp of the review stands, with what to do")
  func outdated() async {
    let marked = MarkedText(Self.article + "reviewed-text: «v1-0123456789abcdef»\n---\nText.\n")
    let found = await TestSite(["Content/a.md": marked.text]).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) review-outdated" })
    #expect(found.map(\.severity) == [.warning])
    #expect(
      found.first?.message
        == "the text changed since its review on 1 November 2026, so the page no longer says that it was reviewed"
    )
    #expect(found.first?.fix == "read what changed, then run: handout review Content/a.md --by NAME")
  }

  @Test(
    "is not told without a stamp, or twice of a stamp that is none", arguments: ["", "reviewed-text: x\n"])
  func none(line: String) async {
    let found = await TestSite(["Content/a.md": Self.article + line + "---\nText.\n"]).diagnostics()
    #expect(!found.contains { $0.check == .reviewOutdated })
  }
}
