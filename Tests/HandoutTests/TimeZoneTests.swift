import Foundation
import Testing

@Suite("The day of a site")
struct TimeZoneTests {
  private func site(_ zone: String, published: String = "2026-01-01") throws -> CommandLine {
    try CommandLine([
      "Content/site.yml": "title: T\nbase-url: https://example.org\n\(zone)",
      "Content/index.md": "---\ntitle: Home\ndescription: H.\n---\n",
      "Content/a.md": "---\ntitle: A\ndescription: A.\npublished: \(published)\ntemplate: home\n---\n",
      "Templates/home.mustache": "{{page.title}}",
    ])
  }

  /// The day in a zone so many hours from UTC, and so many days later.
  private func day(hours: Double, later days: Double = 0) -> String {
    String(Date(timeIntervalSinceNow: (hours + days * 24) * 3600).formatted(.iso8601).prefix(10))
  }

  @Test("is that of its own zone, whatever the machine's is, and a page of tomorrow is named")
  func zones() throws {
    let published = day(hours: -12, later: 1)
    let early = try site("time-zone: Pacific/Kiritimati\n", published: published)
    defer { early.remove() }
    #expect(try early.shell("TZ=Etc/GMT+12 \"$0\" build").output.hasPrefix("Published 2 pages"))
    let late = try site("time-zone: Etc/GMT+12\n", published: published)
    defer { late.remove() }
    let result = try late.shell("TZ=Pacific/Kiritimati \"$0\" build")
    #expect(result.output.hasPrefix("Published 1 page "), "\(result)")
    #expect(
      result.output.contains(
        "Not published yet: Content/a.md: published: \(published) is still in the future here (\(day(hours: -12)), Etc/GMT+12)."
      ), "\(result)")
  }

  @Test("is that of UTC where it says nothing")
  func utc() throws {
    let commands = try site("", published: day(hours: 0, later: 1))
    defer { commands.remove() }
    for zone in ["Etc/GMT+12", "Pacific/Kiritimati"] {
      let result = try commands.shell("TZ=\(zone) \"$0\" build")
      #expect(result.output.hasPrefix("Published 1 page "))
      #expect(result.output.contains("is still in the future here (\(day(hours: 0)), UTC)"))
    }
  }

  @Test("is of no zone that nobody knows", arguments: ["Pacifik/Auckland", "../../etc/passwd", "no zone"])
  func unknown(zone: String) throws {
    let commands = try site("time-zone: \(zone)\n")
    defer { commands.remove() }
    let result = try commands.run("build")
    // Among all that is wrong, in every format.
    let json = try commands.run("check", "--format", "json")
    #expect(json.status == 1 && json.output.contains("\"bad-time-zone\""))
    #expect(result.status == 1)
    #expect(
      result.errors.contains("Content/site.yml:3:12: error:") && result.errors.contains("[bad-time-zone]"))
    if zone.hasPrefix("Pacifik") { #expect(result.errors.contains("did you mean 'Pacific/Auckland'?")) }
  }
}
