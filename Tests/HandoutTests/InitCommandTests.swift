import Foundation
import Testing

@Suite("handout init and handout new")
struct InitCommandTests {
  private func withFolder(_ files: [String: String] = ["other/x": ""], _ test: (CommandLine) throws -> Void)
    throws
  {
    let commands = try CommandLine(files)
    defer { commands.remove() }
    try test(commands)
  }

  private func text(_ name: String, _ commands: CommandLine) throws -> String {
    try String(contentsOf: commands.folder.appending(path: name), encoding: .utf8)
  }

  @Test("start a site that builds without a warning and has nothing to fix")
  func start() throws {
    try withFolder { commands in
      let result = try commands.run("init", "my-site")
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.isEmpty)
      #expect(result.output.hasPrefix("A new site is in my-site.\n"))
      #expect(result.output.contains("  cd my-site\n"))
      let build = try commands.run("build", "--strict", "--site", "my-site")
      #expect(build.status == 0, "\(build.errors)")
      #expect(build.errors.isEmpty)
      let check = try commands.run("check", "--strict", "--site", "my-site")
      #expect(check.output == "Checked 9 pages: nothing to fix.\n")
      #expect(try commands.run("quiz", "Content/help/where-to-get-help.md", "--site", "my-site").status == 0)
      for kind in ["site", "front-matter"] {
        let schema = try commands.run("schema", kind)
        #expect(schema.status == 0)
        #expect(try text("my-site/.vscode/\(kind).schema.json", commands) == schema.output)
      }
    }
  }

  @Test("give a site the title and the language that it is to have, and otherwise the name of its folder")
  func titleAndLanguage() throws {
    try withFolder { commands in
      #expect(try commands.run("init", "alcohol-and-diabetes").status == 0)
      #expect(
        try text("alcohol-and-diabetes/Content/site.yml", commands).contains(
          "\ntitle: Alcohol and diabetes\n"))
      #expect(try text("alcohol-and-diabetes/Public/favicon.svg", commands).contains(">AD</text>"))

      let result = try commands.run("init", "s", "--title", "Tea: a guide", "--language", "en-US")
      #expect(result.status == 0, "\(result.errors)")
      #expect(!result.output.contains("in English"))
      #expect(try text("s/Content/index.md", commands).contains("\ntitle: \"Tea: a guide\"\n"))
      #expect(try commands.run("build", "--strict", "--site", "s").status == 0)
      let home = try text("s/Output/index.html", commands)
      #expect(home.contains("<html lang=\"en-US\">") && home.contains("<title>Tea: a guide – "))
      #expect(!home.contains("og:image"))
    }
  }

  @Test("say what is in English in a site of another language")
  func otherLanguage() throws {
    try withFolder { commands in
      let result = try commands.run("init", "s", "--language", "tlh")
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      #expect(result.output.contains("The pages that come with it are in English"))
      #expect(result.output.contains("Handout has no words in 'tlh' yet"))
      #expect(try text("s/Content/site.yml", commands).contains("\nlanguage: tlh\n"))
      #expect(try commands.run("build", "--site", "s").status == 0)
    }
  }

  @Test("say that a started site is to be checked again in ninety days, whenever that is")
  func due() throws {
    try withFolder { commands in
      let start = try commands.run("init", "s")
      #expect(start.status == 0)
      let (before, after) = (
        try commands.run("check", "--due", "89", "--site", "s"),
        try commands.run("check", "--due", "91", "--site", "s")
      )
      #expect(before.output.hasPrefix("No reviews or checks are due"))
      #expect(after.output.contains("2 checks are due"))
    }
  }

  @Test("leave what is there as it is")
  func beside() throws {
    try withFolder(["README.md": "mine", ".git/config": "mine", ".vscode/settings.json": "{}"]) { commands in
      let result = try commands.run("init", ".")
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("Left as it was: .vscode, README.md."))
      #expect(result.output.contains("handout schema site > .vscode/site.schema.json"))
      #expect(result.output.hasPrefix("A new site is in this folder.\n") && !result.output.contains("  cd "))
      #expect(try text("README.md", commands) == "mine")
      #expect(try commands.run("check", "--strict").status == 0)
    }
  }

  @Test("name folders so that a shell understands them")
  func quoting() throws {
    try withFolder { commands in
      let result = try commands.run("init", "Anna's site")
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("\n  cd 'Anna'\\''s site'\n"))
      let page = try commands.run("new", "page", "x", "--site", "Anna's site")
      #expect(page.output.hasSuffix("handout serve --drafts --site 'Anna'\\''s site'\n"))
    }
  }

  @Test("refuse a folder in which something is in the way, and list that")
  func occupied() throws {
    try withFolder(["s/Content/index.md": "mine", "s/Templates/page.mustache": "mine"]) { commands in
      let result = try commands.run("init", "s")
      #expect(result.status == 2)
      #expect(
        result.errors == """
          error: nothing was written, because this is there already:
            Content/index.md
            Templates/page.mustache

          """)
      #expect(try commands.run("init", "s").errors == result.errors)
      #expect(try text("s/Content/index.md", commands) == "mine")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: commands.folder.appending(path: "s").path())
      #expect(names.sorted() == ["Content", "Templates"])
    }
  }

  @Test(
    "end with 2 where they are used wrongly",
    arguments: [
      ["init"], ["init", ""], ["init", "a", "b"], ["init", "t", "--title", " "],
      ["init", "t", "--title", "a\nb"],
      ["init", "t", "--language", ""], ["init", "t", "--language", "español"], ["init", "other/x"],
      ["init", "other/x/y"], ["init", "s"],
      ["new"], ["new", "article"], ["new", "artikle", "x"],
      ["new", "article", "x", "--site", "other"], ["new", "article", "../x", "--site", "s"],
      ["new", "article", "Not this", "--site", "s"], ["new", "article", "help/emergency", "--site", "s"],
      ["new", "article", "about/index", "--site", "s"], ["new", "page", "about/index.md", "--site", "s"],
      ["new", "page", "x", "--title", "", "--site", "s"], ["schema"], ["schema", "page"],
    ])
  func usage(arguments: [String]) throws {
    try withFolder { commands in
      #expect(try commands.run("init", "s").status == 0)
      let result = try commands.run(arguments)
      #expect(result.status == 2, "\(result.errors)")
      #expect(!result.errors.isEmpty && result.output.isEmpty)
      #expect(
        try commands.run("check", "--strict", "--site", "s").output == "Checked 9 pages: nothing to fix.\n")
    }
  }

  @Test("say which file was written, where it will be published, and what comes next")
  func new() throws {
    try withFolder { commands in
      #expect(try commands.run("init", "s").status == 0)
      let article = try commands.run("new", "article", "sleep/at-night", "--site", "s")
      #expect(
        article.output == """
          Wrote s/Content/sleep/at-night.md, a draft.
          When you take away 'draft: true', it is published at https://health.example/sleep/at-night/
          The folder sleep has no page of its own: make it with handout new page sleep/index.md --site s
          See it while you write: handout serve --drafts --site s

          """)
      #expect(article.errors.isEmpty)
      let index = try commands.run(
        "new", "page", "s/Content/sleep/index.md", "--site", "s", "--title", "Sleep: well")
      #expect(index.output.hasPrefix("Wrote s/Content/sleep/index.md, a draft.\n"), "\(index.errors)")
      #expect(try text("s/Content/sleep/index.md", commands).hasPrefix("---\ntitle: \"Sleep: well\"\n"))
      let quiz = try commands.run("new", "quiz", "sleep/do-i-sleep-well", "--site", "s")
      #expect(quiz.status == 0)
      #expect(try commands.run("quiz", "s/Content/sleep/do-i-sleep-well.md").status == 0)
      #expect(try commands.run("build", "--strict", "--site", "s").status == 0)
      let drafts = try commands.run("build", "--strict", "--drafts", "--site", "s")
      #expect(drafts.status == 0, "\(drafts.errors)")
      #expect(drafts.output.hasPrefix("Published 12 pages"))
      let again = try commands.run("new", "article", "sleep/at-night", "--site", "s")
      #expect(again.errors == "error: Content/sleep/at-night.md is there already\n")
    }
  }
}
