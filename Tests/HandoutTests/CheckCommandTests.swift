import Foundation
import Testing

@Suite("handout check")
struct CheckCommandTests {
  private static let site = BuildCommandTests.site.merging(
    ["home", "article"].map { ("Templates/\($0).mustache", page) }
  ) { $1 }

  private static let page = """
    <html lang="en"><title>{{page.title}}</title>
    <body><header></header><main><h1>{{page.title}}</h1></main><footer></footer></body></html>
    """

  private func withSite(_ changes: [String: String] = [:], _ test: (CommandLine) throws -> Void) throws {
    let commands = try CommandLine(Self.site.merging(changes) { $1 })
    defer { commands.remove() }
    try test(commands)
  }

  private static let broken = "---\ntitle: A\ndescription: A.\nreviewed: 2026-01-01\n---\n[x](y.md)\n"

  @Test("publishes nothing, and says what it looked at")
  func success() throws {
    try withSite { commands in
      let result = try commands.run("check")
      #expect(result.status == 0)
      #expect(result.output.hasSuffix("Checked 1 page: nothing to fix.\n"))
      #expect(result.errors.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: commands.folder.appending(path: "Output").path()))
    }
  }

  @Test("ends with 1 where the content has errors, and where it has warnings and is strict")
  func errors() throws {
    try withSite(["Content/a.md": Self.broken]) { commands in
      let result = try commands.run("check")
      #expect(result.status == 1)
      #expect(result.output.contains("Content/a.md:6:5: error: there is no page 'y.md' [broken-link]"))
      #expect(result.output.contains("Checked 2 pages: 1 error, "))
    }
    try withSite(["Content/a.md": Self.broken.replacing("[x](y.md)", with: "x")]) { commands in
      let results = try [[], ["--strict"]].map { try commands.run(["check"] + $0) }
      #expect(results.map(\.status) == [0, 1])
    }
  }

  @Test("looks into every page that it would publish")
  func rendering() throws {
    let template = "{{#page.extra.a}}{{page.extra.a.b}}{{/page.extra.a}}{{{page.extra.a}}}"
    try withSite([
      "Templates/home.mustache": template,
      "Content/index.md": "---\ntitle: H\ndescription: H.\nextra: {a: text}\n---\n",
    ]) { commands in
      let (check, build) = (try commands.run("check"), try commands.run("build"))
      #expect(check.status == build.status)
      #expect(build.errors.contains("error:") == check.output.contains("error:"))
    }
  }

  @Test("names files from the folder in which it is run")
  func formats() throws {
    try withSite(["inner/Content/a.md": Self.broken]) { commands in
      let json = try commands.run("check", "--site", "inner", "--format", "json")
      #expect(json.status == 1)
      let data = Data(json.output.utf8)
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect((object["summary"] as? [String: Int])?["errors"] ?? 0 > 1)
      let gitHub = try commands.run("check", "--site", "inner", "--format", "github")
      #expect(gitHub.output.contains("::error file=inner/Content/a.md,line=6,endLine=6,col=5,endColumn=9,"))
      let sarif = try commands.run("check", "--site", "inner", "--format", "sarif")
      #expect(sarif.output.contains("\"uri\": \"inner/Content/a.md\""))
      for result in [json, gitHub, sarif] { #expect(result.errors.isEmpty) }
    }
  }

  @Test(
    "ends with 2 where it is used wrongly",
    arguments: [
      ["--format", "xml"], ["--site", "nowhere"], ["x"], ["--format", "ical"], ["--due", "soon"],
      ["--due", "-1"],
      ["--due", "1", "--format", "sarif"],
    ])
  func usage(arguments: [String]) throws {
    try withSite { commands in
      let result = try commands.run(["check"] + arguments)
      #expect(result.status == 2)
    }
  }

  @Test("lists the reviews that are due")
  func due() throws {
    let page = "---\ntitle: A\ndescription: A.\nreviewed: 2020-01-01\nreview-due: 2021-01-01\n---\n"
    try withSite(["Content/a.md": page]) { commands in
      let text = try commands.run("check", "--due", "90")
      #expect(text.status == 0)
      #expect(text.output.hasPrefix("2021-01-01  Content/a.md  A (overdue)\n1 review is due by "))
      let calendar = try commands.run("check", "--due", "90", "--format", "ical").output
      #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n") && calendar.hasSuffix("END:VCALENDAR\r\n"))
    }
    try withSite { commands in
      let result = try commands.run("check", "--due", "0")
      #expect(result.output.hasPrefix("No reviews or checks are due by "))
    }
  }

  @Test("explains itself")
  func help() throws {
    try withSite { commands in
      let help = try commands.run("check", "--help").output
      for word in ["--site", "--strict", "--format", "--due", "json", "Exit status"] {
        #expect(help.contains(word), "\(help)")
      }
    }
  }

  @Test("lists all checks with their levels and what they mean, whatever the folder")
  func list() throws {
    let commands = try CommandLine(["x": ""])
    defer { commands.remove() }
    let result = try commands.run("check", "--list")
    #expect(result.status == 0 && result.errors.isEmpty)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count > 130 && lines == lines.sorted())
    #expect(lines.contains { $0.contains(#/^broken-link +error +A link that leads to no page\.$/#) })
    #expect(lines.contains { $0.contains(#/^unsafe-url +error \(safety\) +An address/#) })
    let page = try commands.run("check", "--list", "--format", "markdown").output
    #expect(page.hasPrefix("# Checks\n") && page.contains("| `broken-link` | error | A link"))
    for wrong in [["--list", "--due", "3"], ["--list", "--format", "json"], ["--format", "markdown"]] {
      #expect(try commands.run(["check"] + wrong).status == 2, "\(wrong)")
    }
  }
}
