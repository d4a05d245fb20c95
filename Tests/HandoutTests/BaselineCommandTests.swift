import Foundation
import Testing

@Suite("handout check --baseline")
struct BaselineCommandTests {
  private static let broken = "---\ntitle: A\ndescription: A.\nreviewed: 2026-01-01\n---\nText.\n[x](y.md)\n"

  private func withSite(_ page: String = broken, _ test: (CommandLine) throws -> Void) throws {
    let template = """
      <html lang="en"><title>{{page.title}}</title>
      <body><header></header><main><h1>{{page.title}}</h1></main><footer></footer></body></html>
      """
    let commands = try CommandLine(
      BuildCommandTests.site.merging([
        "Content/a.md": page, "Templates/home.mustache": template, "Templates/article.mustache": template,
      ]) { $1 })
    defer { commands.remove() }
    try test(commands)
  }

  @Test("accepts what is wrong, so that only what is new counts")
  func accept() throws {
    try withSite { commands in
      #expect(try commands.run("build").status == 1)
      let accepting = try commands.run("check", "--baseline")
      #expect(accepting.status == 0)
      #expect(accepting.output.contains("Commit Content/baseline.lock."))
      #expect(
        try commands.read("Content/baseline.lock").contains(
          "\nbroken-link\tContent/a.md\tthere is no page 'y.md'\n"))
      let build = try commands.run("build")
      #expect(build.status == 0)
      #expect(build.output.contains("Accepted in Content/baseline.lock: "))
      #expect(try commands.run("build").output.contains("Accepted in Content/baseline.lock: "))
      #expect(try commands.run("check", "--strict").status == 0)
      // Further down, the same is the same; another link is new.
      try commands.write(Self.broken + "\n[z](z.md)\n[x](y.md)\n", to: "Content/a.md")
      let check = try commands.run("check")
      #expect(check.status == 1)
      #expect(check.output.contains("'z.md'"))
      #expect(check.output.components(separatedBy: "there is no page 'y.md'").count == 2)
      #expect(try commands.run("build").status == 1)
    }
  }

  @Test("takes out what is gone, and the file with the last of it")
  func gone() throws {
    try withSite { commands in
      _ = try commands.run("check", "--baseline")
      #expect(try commands.run("check", "--baseline").output.contains("accepted: nothing changed."))
      try commands.write(Self.broken.replacing("[x](y.md)", with: "x"), to: "Content/a.md")
      #expect(
        try commands.run("check").output.contains(
          "1 accepted finding is gone: 'handout check --baseline' takes it out."))
      let again = try commands.run("check", "--baseline")
      #expect(again.output.contains("accepted: 1 gone."))
      let text = try commands.read("Content/baseline.lock")
      #expect(!text.contains("broken-link"))
      try commands.remove("Content/a.md")
      try commands.write(
        "title: T\nbase-url: https://example.org\nchecks: {'*': 'off'}\n", to: "Content/site.yml")
      #expect(
        try commands.run("check", "--baseline").output.contains("There is no Content/baseline.lock any more.")
      )
      #expect(throws: (any Error).self) { try commands.read("Content/baseline.lock") }
    }
  }

  @Test("accepts nothing that protects readers")
  func safety() throws {
    try withSite(Self.broken + "[z](javascript:x)\n") { commands in
      let result = try commands.run("check", "--baseline")
      #expect(result.status == 1)
      #expect(result.output.contains("[unsafe-url]"))
      #expect(!result.output.contains("[broken-link]"))
      let text = try commands.read("Content/baseline.lock")
      #expect(!text.contains("unsafe-url"))
    }
  }

  @Test("names a line that is no finding, and writes the file anew")
  func damaged() throws {
    try withSite { commands in
      _ = try commands.run("check", "--baseline")
      try commands.write(
        "<<<<<<< HEAD\n" + commands.read("Content/baseline.lock"), to: "Content/baseline.lock")
      let check = try commands.run("check")
      #expect(check.output.contains("Content/baseline.lock:1:1: warning: "))
      #expect(check.status == 0)
      let again = try commands.run("check", "--baseline")
      #expect(!again.output.contains("warning:"))
      let text = try commands.read("Content/baseline.lock")
      #expect(!text.contains("<<<"))
    }
  }

  @Test("is a command of its own", arguments: [["--list"], ["--due", "9"], ["--format", "json"]])
  func usage(arguments: [String]) throws {
    try withSite { commands in
      let result = try commands.run(["check", "--baseline"] + arguments)
      #expect(result.status == 2)
    }
  }

  @Test("is not needed to read what a terminal leaves out")
  func terminal() throws {
    let links = (1...30).map { "[x](\($0).zzz)\n" }.joined()
    try withSite(Self.broken.replacing("[x](y.md)", with: links)) { commands in
      try commands.write(
        "title: T\nbase-url: https://example.org\nchecks: {'*': warning}\n", to: "Content/site.yml")
      let shown = try commands.shell("script -qec \"'$0' check\" /dev/null")
      #expect(
        shown.output.contains("and 20 more in 1 file [missing-file]; 'handout check --format json' lists all")
      )
      #expect(shown.output.components(separatedBy: "'.zzz'").count < 30)
      let all = try commands.run("check")
      #expect(!all.output.contains(" more in "))
    }
  }
}
