import Foundation
import Testing

/// With a program `curl` of its own, so that nothing is asked for on the network.
@Suite("handout check, about the world outside")
struct LinksCommandTests {
  /// Answers by what stands in the address, and writes down what it was told.
  private static let curl = """
    #!/bin/sh
    input=$(cat)
    printf '%s\\n' "$* $input" >> asked.txt
    case "$input" in
      *robots.txt*) printf 'HTTP/1.1 404 X\\r\\n\\r\\n' ;;
      *gone*) printf 'HTTP/1.1 410 X\\r\\n\\r\\n' ;;
      *moved*) printf 'HTTP/1.1 301 X\\r\\nLocation: https://new.example/\\r\\n\\r\\n' ;;
      *mute.example*) exit 6 ;;
      *) printf 'HTTP/1.1 200 X\\r\\n\\r\\n' ;;
    esac
    """

  private func withSite(_ text: String, curl: String = curl, _ test: (CommandLine) throws -> Void) throws {
    let template = """
      <html lang="en"><title>{{page.title}}</title>
      <body><header></header><main><h1>{{page.title}}</h1></main><footer></footer></body></html>
      """
    let commands = try CommandLine(
      BuildCommandTests.site.merging([
        "Content/a.md": "---\ntitle: A\ndescription: A.\ntemplate: page\n---\n\(text)\n", "bin/curl": curl,
        "Templates/home.mustache": template, "Templates/page.mustache": template,
        "Content/data/references.json":
          #"[{"id": "k", "type": "article-journal", "title": "T", "DOI": "10.1000/x"}]"#,
      ]) { $1 })
    defer { commands.remove() }
    try test(commands)
  }

  private static let script = "chmod +x bin/curl; PATH=$PWD/bin:$PATH \"$0\" check"

  @Test("asks other sites when it is asked to, remembers what they said, and does not ask again")
  func links() throws {
    try withSite("[g](https://gone.example/\"'a) [m](https://moved.example/) [f](https://fine.example/#x)") {
      commands in
      _ = try commands.shell(Self.script)
      #expect(throws: (any Error).self) { try commands.read("asked.txt") }
      let first = try commands.shell(Self.script + " --links")
      #expect(first.status == 0, "\(first)")
      #expect(first.output.contains("[dead-address]"))
      #expect(first.output.contains("[moved-address]"))
      #expect(first.output.contains("write https://new.example/"))
      #expect(
        first.errors.contains(
          "Other sites: 4 addresses, 4 of them asked for today: 2 there, 1 moved, 1 gone."))
      let asked = try commands.read("asked.txt")
      #expect(asked.contains("--disable --config -"))
      #expect(
        asked.contains("url = \"https://gone.example/\\\"'a\"")
          || asked.contains("url = \"https://gone.example/%22"))
      #expect(asked.contains("user-agent = \"Handout/"))
      #expect(asked.contains("proto = \"=http,https\""))
      let record = try commands.read("Content/links.lock")
      #expect(record.contains("https://fine.example/\t"))
      #expect(!record.contains("#x"))
      let second = try commands.shell(Self.script + " --links")
      #expect(try commands.read("asked.txt") == asked)
      #expect(second.output.contains("[dead-address]"))
      #expect(try commands.run("check").output.contains("[dead-address]"))
      #expect(try commands.run("build").errors.contains("[dead-address]") == false)
    }
  }

  @Test("records nothing where the machine hears of nobody")
  func noNetwork() throws {
    try withSite(
      "[a](https://mute.example/) [b](http://127.0.0.1/)",
      curl: "#!/bin/sh\n[ \"$2\" = --version ] || exit 6\n"
    ) { commands in
      let result = try commands.shell(Self.script + " --links")
      #expect(result.status == 3)
      #expect(result.errors.contains("is this machine connected to the network?"))
      #expect(throws: (any Error).self) { try commands.read("Content/links.lock") }
    }
  }

  @Test("says what is missing where there is no curl")
  func noCurl() throws {
    try withSite("[a](https://fine.example/)") { commands in
      let result = try commands.shell("PATH=/nowhere \"$0\" check --links")
      #expect(result.status == 3)
      #expect(result.errors.contains("apt install curl"))
    }
  }

  @Test("compares sources with the table of retractions that it is given")
  func retractions() throws {
    try withSite("Text [@k].") { commands in
      try commands.write(
        "OriginalPaperDOI,RetractionNature,Reason\n10.1000/X,Retraction,+Error;\n", to: "table.csv")
      let result = try commands.run("check", "--retractions", "table.csv")
      #expect(result.status == 1)
      #expect(result.output.contains("the source 'k' was retracted: Error [retracted-source]"))
      _ = try commands.run("check", "--baseline", "--retractions", "table.csv")
      #expect(try commands.run("check", "--retractions", "table.csv").status == 1)
      try commands.write("a,b\n", to: "other.csv")
      for file in ["other.csv", "none.csv"] {
        #expect(try commands.run("check", "--retractions", file).status == 2)
      }
    }
  }

  @Test(
    "takes neither option for a list",
    arguments: [["--links", "--list"], ["--retractions", "x", "--due", "9"]])
  func usage(arguments: [String]) throws {
    try withSite("Text.") { commands in
      let result = try commands.run(["check"] + arguments)
      #expect(result.status == 2)
    }
  }
}
