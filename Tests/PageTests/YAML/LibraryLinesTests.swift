import Diagnostics
import Page
import Site
import SiteTesting
import Testing

@Suite("Positions in YAML")
struct LibraryLinesTests {
  @Test(
    "are those of the file, where libyaml ends lines that editors do not",
    arguments: ["\u{85}", "\u{2028}", "\u{2029}", "\u{2028}\u{2029}"])
  func lines(separator: String) async {
    let marked = MarkedText(
      "---\ntitle: \"A \(separator) B\"\ndescription: About A.\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n"
        + "aliases: [\"«old/»\"]\n---\n")
    let found = await TestSite(["Content/a.md": marked.text]).diagnostics().filter {
      $0.check.code == "bad-alias"
    }
    #expect(found.map { "\($0.location?.line ?? 0)" } == ["6"], "\(found.map(\.short))")
    #expect(found.map(\.location?.excerpt) == ["aliases: [\"old/\"]"])
  }

  @Test("of what cannot be read are in the file, too")
  func errors() async {
    let text = "---\ntitle: \"A \u{2028}\u{2028}\u{2028} B\"\ndescription: \"x\n---\n"
    let found = await TestSite(["Content/a.md": text]).diagnostics().filter {
      $0.location?.file == "Content/a.md"
    }
    #expect(
      !found.isEmpty && found.allSatisfy { (1...4).contains($0.location?.line ?? 0) }, "\(found.map(\.short))"
    )
  }
}
