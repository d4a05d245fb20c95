@testable import Page
import Site
import SiteTesting
import Testing

@Suite("The list of reviews that are due")
struct ReviewListTests {
  private func page(_ due: String, _ title: String = "A") -> String {
    "---\ntitle: \(title)\ndescription: A.\nreviewed: 2025-11-20\nreview-due: \(due)\n---\n"
  }

  @Test("has what is overdue and what is due within so many days, the earliest first")
  func list() async {
    let site = await TestSite([
      "Content/a.md": page("2026-12-23"), "Content/b.md": page("2026-12-24"),
      "Content/c.md": page("2025-01-01"),
      "Content/d.md": page("2026-11-23"), "Content/e.md": TestSite.articleStart,
    ]).site
    #expect(site.reviews(dueWithin: 30).map(\.file) == ["c", "d", "a"].map { "Content/\($0).md" })
    #expect(site.reviews(dueWithin: 0).map(\.file) == ["c", "d"].map { "Content/\($0).md" })
    #expect(site.reviews(dueWithin: 0).first?.url == "https://example.org/c/")
  }

  @Test("has checks against sources as well, which are due at once where the text changed")
  func checks() async throws {
    let start = "---\ntitle: A\ndescription: A.\nchecked: 2026-10-01\ncheck-due: 2026-12-01\n"
    let site = await TestSite([
      "Content/a.md": start + "reviewed: 2025-11-20\nreview-due: 2026-11-30\n---\n",
      "Content/b.md": start + "updated: 2026-11-01\n---\n",
    ]).site
    let found = site.reviews(dueWithin: 30)
    #expect(
      found.map { "\($0.kind) \($0.day.iso) \($0.file) \($0.isOutdated)" } == [
        "check 2026-11-23 Content/b.md true", "review 2026-11-30 Content/a.md false",
        "check 2026-12-01 Content/a.md false",
      ])
    let lines = found.calendar(made: site.today).split(separator: "\r\n")
    #expect(
      lines.filter { $0.hasPrefix("SUMMARY:") } == [
        "SUMMARY:Check: A (changed)", "SUMMARY:Review: A", "SUMMARY:Check: A",
      ])
    #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == 3)
  }

  @Test("is an iCalendar file, too")
  func calendar() async throws {
    let title = "'One, two; three\\ and äöü äöü äöü äöü äöü äöü äöü äöü äöü äöü äöü äöü'"
    let site = await TestSite(["Content/a.md": page("2026-12-01", title)]).site
    let text = site.reviews(dueWithin: 30).calendar(made: site.today)
    let lines = text.split(separator: "\r\n").map(String.init)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    let unfolded = text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    #expect(
      unfolded == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handout//Reviews//EN", "BEGIN:VEVENT",
        "UID:review-of-https://example.org/a/", "DTSTAMP:20261123T000000Z", "DTSTART;VALUE=DATE:20261201",
        "SUMMARY:Review: One\\, two\\; three\\\\ and" + String(repeating: " äöü", count: 12),
        "DESCRIPTION:Content/a.md", "URL:https://example.org/a/", "TRANSP:TRANSPARENT", "END:VEVENT",
        "END:VCALENDAR",
      ])
  }

  @Test(
    "counts days as the calendar does",
    arguments: [
      ("2026-11-23", 0, "2026-11-23"), ("2026-11-23", 90, "2027-02-21"), ("2028-02-28", 1, "2028-02-29"),
      ("2027-02-28", 1, "2027-03-01"), ("2026-12-31", 1, "2027-01-01"), ("9999-12-30", 9, "9999-12-31"),
    ])
  func days(start: String, days: Int, end: String) {
    #expect(Day(iso: start)?.adding(days: days).iso == end)
  }
}
