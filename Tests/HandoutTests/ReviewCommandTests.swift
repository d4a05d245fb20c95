import Foundation
import Testing

@Suite("handout review")
struct ReviewCommandTests {
  private static let page = "---\ntitle: A\ndescription: About A.\n---\nBefore.\n\n## One\n\nWords.\n"

  private func withSite(_ changes: [String: String] = [:], _ test: (CommandLine) throws -> Void) throws {
    let templates = ["home", "article"].map {
      (
        "Templates/\($0).mustache",
        "{{#page.reviewed}}{{text}}{{/page.reviewed}}{{#page.isReviewOutdated}}changed{{/page.isReviewOutdated}}"
      )
    }
    let site = BuildCommandTests.site.merging(templates) { $1 }.merging(["Content/a.md": Self.page]) { $1 }
    let commands = try CommandLine(site.merging(changes) { $1 })
    defer { commands.remove() }
    try test(commands)
  }

  private func text(_ commands: CommandLine, _ file: String = "Content/a.md") throws -> String {
    try String(contentsOf: commands.folder.appending(path: file), encoding: .utf8)
  }

  @Test("stamps a page, and says what was reviewed and until when")
  func success() throws {
    try withSite { commands in
      let result = try commands.run("review", "Content/a.md", "--by", "Dr Jane Smith", "--due", "9999-12-31")
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      #expect(result.output.hasPrefix("Stamped Content/a.md: reviewed on "))
      #expect(
        result.output.contains(
          " by Dr Jane Smith. The next review is due on 31 December 9999.\nReviewed text (v1-"))
      #expect(
        result.output.hasSuffix("):\n  the title\n  the description\n  the introduction\n  section 'One'\n"))
      let stamped = try text(commands)
      #expect(stamped.contains("\nreviewer: Dr Jane Smith\nreview-due: 9999-12-31\nreviewed-text: v1-"))
      let again = try commands.run("review", "a.md", "--site", "Content/..", "--by", "Dr Jane Smith")
      #expect(again.status == 2)
      let same = try commands.run("review", "Content/a.md", "--by", "Dr Jane Smith")
      #expect(same.status == 0 && same.output.contains("says so already"), "\(same.output)")
      #expect(try text(commands) == stamped)
    }
  }

  @Test("finds the file from elsewhere, and the site through a symbolic link")
  func places() throws {
    try withSite { commands in
      let link = commands.folder.appending(path: "link")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: commands.folder)
      for (file, site) in [
        ("Content/a.md", "."), ("Content/a.md", "link"), ("link/Content/a.md", "."),
        (commands.folder.path() + "/Content/a.md", "link"),
      ] {
        let result = try commands.run("review", file, "--site", site, "--by", UUID().uuidString)
        #expect(result.status == 0, "\(file) \(site): \(result.errors)")
      }
    }
  }

  @Test("makes the page say that it changed as soon as it does, and check say so")
  func outdated() throws {
    try withSite { commands in
      #expect(try commands.run("review", "Content/a.md", "--by", "Jane").status == 0)
      #expect(try commands.run("build").status == 0)
      #expect(try text(commands, "Output/a/index.html").hasPrefix("changed") == false)
      let file = commands.folder.appending(path: "Content/a.md")
      try Data((text(commands) + "More.\n").utf8).write(to: file)
      let build = try commands.run("build")
      #expect(build.status == 0 && build.errors.contains("Content/a.md:7:16: warning: "), "\(build.errors)")
      #expect(build.errors.contains("[review-outdated]"))
      #expect(try text(commands, "Output/a/index.html") == "changed")
      #expect(try commands.run("build", "--strict").status == 1)
      let check = try commands.run("check")
      #expect(check.output.contains("handout review Content/a.md --by NAME"))
      let due = try commands.run("check", "--due", "0")
      #expect(due.output.contains("  Content/a.md  A (changed since its last review)\n"), "\(due.output)")
      #expect(try commands.run("review", "Content/a.md", "--by", "Jane").status == 0)
      #expect(try commands.run("check").output.contains("review-outdated") == false)
    }
  }

  @Test("ends with 1 where the page has errors, and stamps nothing")
  func errors() throws {
    let broken = Self.page + "[x](y.md)\n"
    try withSite(["Content/a.md": broken]) { commands in
      let result = try commands.run("review", "Content/a.md", "--by", "Jane")
      #expect(result.status == 1)
      #expect(result.errors.contains("[broken-link]") && result.errors.hasSuffix("; nothing was stamped\n"))
      #expect(try text(commands) == broken)
    }
    // The mistake of another page does not stand in the way.
    try withSite(["Content/b.md": broken]) { commands in
      let result = try commands.run("review", "Content/a.md", "--by", "Jane")
      #expect(result.status == 0)
    }
  }

  @Test("says that readers do not see a draft")
  func draft() throws {
    try withSite(["Content/a.md": Self.page.replacing("title:", with: "draft: true\ntitle:")]) { commands in
      let result = try commands.run("review", "Content/a.md", "--by", "Jane")
      #expect(result.status == 0 && result.output.contains("Readers do not see this page yet"))
    }
  }

  @Test(
    "ends with 2 where it is used wrongly",
    arguments: [
      ["Content/a.md"], ["--by", "J"], ["Content/a.md", "--by", ""], ["Content/a.md", "--by", "A\nB"],
      ["Content/none.md", "--by", "J"], ["Content", "--by", "J"], ["Content/site.yml", "--by", "J"],
      ["outside.md", "--by", "J"], ["../a.md", "--by", "J"], ["Content/../outside.md", "--by", "J"],
      ["Content/.hidden.md", "--by", "J"], ["Content/a.md", "--by", "J", "--due", "0"],
      ["Content/a.md", "--by", "J", "--due", "soon"], ["Content/a.md", "--by", "J", "--due", "2020-01-01"],
      ["Content/a.md", "--by", "J", "--due", "2026-02-30"],
      ["Content/a.md", "--by", "J", "--site", "nowhere"],
    ])
  func usage(arguments: [String]) throws {
    try withSite(["outside.md": Self.page, "Content/.hidden.md": Self.page]) { commands in
      let result = try commands.run(["review"] + arguments)
      #expect(result.status == 2, "\(result.output)")
      #expect(!result.errors.isEmpty)
      #expect(try text(commands) == Self.page && text(commands, "outside.md") == Self.page)
    }
  }

  @Test("writes through no symbolic link")
  func link() throws {
    try withSite(["outside.md": Self.page]) { commands in
      let link = commands.folder.appending(path: "Content/link.md")
      try FileManager.default.createSymbolicLink(
        at: link, withDestinationURL: commands.folder.appending(path: "outside.md"))
      let result = try commands.run("review", "Content/link.md", "--by", "Jane")
      #expect(result.status == 1 && result.errors.contains("[path-outside-site]"), "\(result.errors)")
      #expect(try text(commands, "outside.md") == Self.page)
    }
  }

  @Test("explains itself")
  func help() throws {
    try withSite { commands in
      let help = try commands.run("review", "--help").output
      for word in ["--by", "--due", "--site", "reviewed-text", "review-outdated", "Exit status"] {
        #expect(help.contains(word), "\(help)")
      }
      #expect(try commands.run("--help").output.contains("review"))
    }
  }
}
