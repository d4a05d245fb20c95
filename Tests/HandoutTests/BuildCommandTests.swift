import Foundation
import Testing

@Suite("handout build")
struct BuildCommandTests {
  static let site = [
    "Content/site.yml": "title: T\nbase-url: https://example.org\n",
    "Content/index.md": "---\ntitle: Home\ndescription: H.\n---\nHello.\n",
    "Templates/home.mustache": "{{{page.introduction}}} {{page.canonical}}",
    "Templates/article.mustache": "{{page.title}}",
  ]

  private func withSite(_ changes: [String: String] = [:], _ test: (CommandLine) throws -> Void) throws {
    let commands = try CommandLine(Self.site.merging(changes) { $1 })
    defer { commands.remove() }
    try test(commands)
  }

  @Test("says in a few lines what it did, what is promised from now on, and where the site is")
  func success() throws {
    try withSite { commands in
      let result = try commands.run("build")
      #expect(result.status == 0)
      let lines = result.output.split(separator: "\n")
      #expect(lines.count == 4)
      #expect(
        lines.dropFirst(2).first == "1 new address in Content/addresses.lock: commit it with the pages.")
      #expect(lines.first?.hasPrefix("Published 1 page in ") == true)
      #expect(lines.last == "The site is in Output")
      #expect(result.errors.isEmpty)
      #expect(
        FileManager.default.fileExists(atPath: commands.folder.appending(path: "Output/index.html").path()))
      let again = try commands.run("build")
      #expect(again.output.contains("Nothing changed."))
      #expect(!again.output.contains("addresses"))
    }
  }

  @Test("names in one line the sources marked as not re-checked, and the pages say nothing of it")
  func uncheckedSources() throws {
    let references = """
      [{"id": "a", "title": "A", "URL": "https://example.org/a", "annote": "details not re-checked"},
       {"id": "b", "title": "B", "URL": "https://example.org/b"},
       {"id": "c", "title": "C", "URL": "https://example.org/c", "annote": "bibliographic details not re-checked"}]
      """
    let changes = [
      "Content/data/references.json": references,
      "Content/index.md": "---\ntitle: Home\ndescription: H.\n---\n[@a; @b; @c]\n",
    ]
    try withSite(changes) { commands in
      let lines = try commands.run("build").output.split(separator: "\n")
      #expect(lines.dropFirst(2).first == "Details not re-checked: 2 sources (a, c).")
      let page = commands.folder.appending(path: "Output/index.html")
      #expect(try !String(contentsOf: page, encoding: .utf8).contains("re-checked"))
    }
  }

  @Test("ends with 1 and a summary where the content has errors")
  func errors() throws {
    try withSite(["Content/a.md": "---\ntitel: A\n---\n[x](y.md)\n"]) { commands in
      let result = try commands.run("build")
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("Content/a.md:4:5: error: there is no page 'y.md' [broken-link]"))
      #expect(result.errors.hasSuffix("4 errors, 1 warning in 1 file; nothing was published\n"))
      #expect(!result.errors.contains("\u{1B}"))
    }
  }

  @Test("treats warnings as errors where it is told to")
  func strict() throws {
    try withSite(["Content/a.md": "---\ntitle: A\ndescription: A.\n---\n"]) { commands in
      let result = try commands.run("build")
      #expect(result.status == 0)
      #expect(result.errors.contains("warning:"))
      #expect(result.output.contains("with 1 warning in 1 file"))
      #expect(try commands.run("build", "--strict").status == 1)
    }
  }

  @Test("says how long each step took, and why pages were rendered, where it is asked to")
  func journal() throws {
    try withSite { commands in
      let first = try commands.run("build", "--explain", "--timings").output
      #expect(first.contains("index.html: nothing is known of a build before"))
      for word in ["step", "wall ms", "cpu ms", "list", "parse", "check", "publish", "total"] {
        #expect(first.contains(word), "\(word)")
      }
      let text = "---\ntitle: Home\ndescription: H.\n---\nGood day.\n"
      try text.write(
        to: commands.folder.appending(path: "Content/index.md"), atomically: true, encoding: .utf8)
      let second = try commands.run("build", "--explain").output
      #expect(second.contains("index.html: its text: Content/index.md"))
      #expect(!second.contains("wall ms"))
    }
  }

  @Test("remembers nothing where it is asked to")
  func clean() throws {
    try withSite { commands in
      let cache = commands.folder.appending(path: ".handout").path()
      for isRemembered in [false, true] {
        let result = try commands.run(isRemembered ? ["build"] : ["build", "--clean"])
        #expect(result.status == 0)
        #expect(FileManager.default.fileExists(atPath: cache) == isRemembered)
      }
      #expect(try commands.run("build", "--clean").output.contains("Nothing changed."))
    }
  }

  @Test("knows the published files again once what it remembered was lost, and renders nothing the next time")
  func forgotten() throws {
    try withSite { commands in
      _ = try commands.run("build")
      for round in 1...2 {
        try FileManager.default.removeItem(at: commands.folder.appending(path: ".handout"))
        let lost = try commands.run("build", "--explain").output
        #expect(lost.contains("nothing is known of a build before"), "\(round)")
        #expect(lost.contains("Nothing changed."))
        let next = try commands.run("build", "--explain").output
        #expect(!next.contains("index.html:"), "\(next)")
        #expect(next.contains("Nothing changed."))
      }
    }
  }

  @Test("takes other folders and another address")
  func options() throws {
    try withSite { commands in
      let elsewhere = commands.folder.appending(path: "elsewhere/site").path()
      try FileManager.default.createDirectory(
        atPath: commands.folder.appending(path: "elsewhere").path(), withIntermediateDirectories: true)
      let result = try commands.run(
        "build", "--site", commands.folder.path(), "--output", elsewhere, "--base-url",
        "https://other.example/x")
      #expect(result.status == 0, "\(result.errors)")
      let page = try String(contentsOfFile: elsewhere + "/index.html", encoding: .utf8)
      #expect(page.hasSuffix("https://other.example/x/"))
    }
  }

  @Test(
    "ends with 2 where it is used wrongly",
    arguments: [
      ["build", "--site", "nowhere"], ["build", "--base-url", "example"], ["build", "--ouput", "x"],
      ["biuld"],
      ["build", "--output", "."], ["build", "--output", "Content"], ["build", "--output", "/"],
      ["build", "--output", "full"],
    ])
  func usage(arguments: [String]) throws {
    try withSite(["full/something.txt": "mine"]) { commands in
      let result = try commands.run(arguments)
      #expect(result.status == 2, "\(result.errors)")
      #expect(!result.errors.isEmpty)
      let mine = try String(
        contentsOf: commands.folder.appending(path: "full/something.txt"), encoding: .utf8)
      #expect(mine == "mine")
    }
  }

  @Test(
    "stops with 1 where the output folder holds what no build has written, and lists it; --force removes it")
  func unrecorded() throws {
    try withSite { commands in
      #expect(try commands.run("build").status == 0)
      try commands.write("ref: main", to: "Output/.git/HEAD")
      try commands.write("Hello again.", to: "Content/extra.md")
      try commands.write("---\ntitle: Home\ndescription: H.\n---\nOther.\n", to: "Content/index.md")
      try commands.remove("Content/extra.md")
      for arguments in [["build"], ["build", "--clean"]] {
        let result = try commands.run(arguments)
        #expect(result.status == 1)
        #expect(result.errors.contains("1 file that no build has written"))
        #expect(result.errors.contains("\n  .git/ (1 file)\n"))
        #expect(result.errors.contains("--force"))
      }
      #expect(try commands.read("Output/.git/HEAD") == "ref: main")
      #expect(try !commands.read("Output/index.html").contains("Other"))
      #expect(try commands.run("build", "--force").status == 0)
      #expect(throws: (any Error).self) { try commands.read("Output/.git/HEAD") }
      // The memory of the last build may go: what it wrote is written down in the output folder.
      try commands.remove(".handout")
      try commands.write("---\ntitle: Home\ndescription: H.\n---\nThird.\n", to: "Content/index.md")
      #expect(try commands.run("build").status == 0)
    }
  }

  @Test("explains itself")
  func help() throws {
    try withSite { commands in
      #expect(try commands.run("--help").output.contains("build"))
      let help = try commands.run("build", "--help")
      #expect(help.status == 0)
      for word in [
        "Content/addresses.lock", "--site", "--output", "--drafts", "--strict", "--base-url", "Exit status",
      ] {
        #expect(help.output.contains(word))
      }
    }
  }
}
