import Foundation
import Testing

@Suite("What a command prints")
struct TerminalTests {
  private static let site = [
    "Content/site.yml":
      "title: T\nbase-url: https://example.org\nchecks: {missing-review: 'off'}\n",
    "Content/index.md": "---\ntitle: Home\ndescription: H.\n---\nHello.\n",
    "Content/a.md":
      "---\ntitle: A\ndescription: A.\nreviewed: 2026-01-01\nreviewer: J\nreview-due: 2026-06-01\n---\n[@k]\n",
    "Content/quiz.md": """
    ---
    title: Quiz
    description: Q.
    template: quiz
    ---
    ## Old? {#old}

    - ( ) Yes → [Stop](#stop)
    - ( ) No → [Go](#go)

    ## Stop {#stop}

    S.

    ## Go {#go}

    G.
    """,
    "Templates/home.mustache": "{{{page.introduction}}}", "Templates/article.mustache": "{{page.title}}",
    "Templates/quiz.mustache": "Q",
  ]

  @Test(
    "ends with 3 and a message where it does not fit on the disk",
    arguments: [
      "host nginx", "host caddy", "host netlify", "schema site", "schema front-matter", "check",
      "check --format json",
      "check --format sarif", "check --format github", "check --list", "check --list --format markdown",
      "check --due 9999",
      "check --due 9999 --format ical", "quiz Content/quiz.md", "quiz Content/quiz.md --sheets 3", "build",
      "--help",
      "--version", "help build", "--generate-completion-script bash",
    ])
  func fullDisk(arguments: String) throws {
    var site = Self.site
    if arguments.hasPrefix("host") {
      site["Content/a.md"] = site["Content/a.md"]?.replacing("[@k]", with: "Text.")
    }
    if arguments == "build" { site["Content/a.md"] = nil }
    let commands = try CommandLine(site)
    defer { commands.remove() }
    let result = try commands.shell("\"$0\" \(arguments) > /dev/full")
    #expect(result.status == 3, "\(result)")
    #expect(result.errors.contains("cannot write to standard output: the disk is full"), "\(result)")
    // A reader that has gone is no failure.
    #expect(try commands.shell("\"$0\" \(arguments) | head -c 1; true").status == 0)
  }

  @Test("ends with 3 as well where messages do not fit")
  func fullDiskForErrors() throws {
    let commands = try CommandLine(Self.site)
    defer { commands.remove() }
    #expect(try commands.shell("\"$0\" build 2> /dev/full").status == 3)
  }

  @Test(
    "holds nothing raw that content or the name of a file says",
    arguments: ["text", "json", "github", "sarif"])
  func raw(format: String) throws {
    var site = Self.site
    site["Content/a\u{1B}[31m\n::error::forged\u{202E}.md"] = "---\ntitle: A\ndescription: A.\n---\n"
    site["Content/b.md"] =
      "---\ntitle: \"B\"\ndescription: B.\n---\nText \u{1B}]0;pwned\u{7}\u{1B}[31m\u{9B}31m\u{202E}[@nokey\u{A0}x] [x](no\u{1B}file.md)\n"
    let commands = try CommandLine(site)
    defer { commands.remove() }
    let result = try commands.run("check", "--format", format)
    #expect(result.status == 1)
    let raw: Set<Unicode.Scalar> = ["\u{1B}", "\u{7}", "\u{9B}", "\u{202E}", "\r"]
    #expect(!(result.output + result.errors).unicodeScalars.contains(where: raw.contains))
    #expect(!result.output.split(separator: "\n").contains { $0.hasPrefix("::error::") })
    if format == "text" { #expect(result.output.contains("a<U+001B>[31m<U+000A>::error::forged<U+202E>.md")) }
  }
}
