import Page
import Site
import Testing

@testable import Rendering

@Suite("The days of feeds")
struct DayFormatTests {
  @Test(
    "have their day of the week, and the forms that RFC 3339 and RFC 822 name",
    arguments: [
      ("2026-11-23", "Mon, 23 Nov 2026 00:00:00 +0000"), ("2024-02-29", "Thu, 29 Feb 2024 00:00:00 +0000"),
      ("2000-01-01", "Sat, 01 Jan 2000 00:00:00 +0000"), ("1999-12-31", "Fri, 31 Dec 1999 00:00:00 +0000"),
      ("1900-03-01", "Thu, 01 Mar 1900 00:00:00 +0000"), ("2026-05-09", "Sat, 09 May 2026 00:00:00 +0000"),
    ])
  func formats(iso: String, expected: String) throws {
    let day = try #require(Day(iso: iso))
    #expect(day.rfc822 == expected)
    #expect(day.rfc3339 == iso + "T00:00:00Z")
  }
}
