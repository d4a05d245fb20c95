import Foundation
import SiteTesting
import Testing

@Suite("The table of eligibility, on this site's pages")
struct EligibilityPagesTests {
  @Test("has a statement for each row")
  func rows() {
    #expect(Set(EligibilityRow.all.map(\.id)) == Set(EligibilityRow.statements.keys))
  }

  @Test("is printed on the page of a row's verdict", arguments: EligibilityRow.all)
  func statement(_ row: EligibilityRow) throws {
    let statement = try #require(EligibilityRow.statements[row.id])
    let pages: Set =
      switch row.verdict {
      case .urgent, .soon: ["help/urgent-help.md"]
      case .notSuitable: ["treatment/who-should-not-have-it.md"]
      case .review, .ask:
        ["treatment/when-a-doctor-looks-first.md", "treatment/medicines-alcohol-and-drugs.md"]
      }
    #expect(pages.contains(statement.page))
    let file = URL(filePath: "\(Repository.root)/Content/\(statement.page)")
    let text = try String(contentsOf: file, encoding: .utf8).replacing("**", with: "")
    // Urgent help says it in a section, the other pages in an item of a list.
    let mark = statement.page.hasPrefix("help/") ? "\n## " : "\n- "
    let points = text.components(separatedBy: mark).filter { $0.contains(statement.words) }
    let point = try #require(points.first, "'\(statement.words)' is not on \(statement.page)")
    // The sources of this one are lists of trials; a page about suicide cites those of the lines to call.
    guard row.id != "suicidal" else { return }
    #expect(row.sources.contains { point.contains("@\($0)") }, "the point cites none of the row's sources")
  }
}
