import Foundation
import Testing

@Suite("The help of the command line")
struct HelpTests {
  private static let commands = [
    "init", "new", "serve", "check", "build", "review", "quiz", "host", "schema", "manual",
  ]

  private func withCommand(_ test: (CommandLine) throws -> Void) throws {
    let commands = try CommandLine(["x": ""])
    defer { commands.remove() }
    try test(commands)
  }

  private struct Dump: Decodable {
    struct Command: Decodable {
      let commandName: String
      let abstract: String?
      let discussion: String?
      let subcommands: [Command]?
      let arguments: [Argument]?
    }
    struct Argument: Decodable {
      struct Name: Decodable { let name: String }
      let kind: String
      let abstract: String?
      let names: [Name]?
      let valueName: String?
    }
    let command: Command
  }

  private func dump(_ commands: CommandLine) throws -> Dump.Command {
    let text = try commands.run("--experimental-dump-help").output
    return try JSONDecoder().decode(Dump.self, from: Data(text.utf8)).command
  }

  @Test("names every command, and each explains itself with examples and its exit status")
  func manual() throws {
    try withCommand { commands in
      let root = try dump(commands)
      let all = (root.subcommands ?? []).filter { $0.commandName != "help" }
      #expect(Set(all.map(\.commandName)).isSuperset(of: Self.commands))
      let overview = try commands.run("--help").output
      for command in all {
        let name = command.commandName
        #expect(overview.contains("  \(name) "), "\(name)")
        let abstract = command.abstract ?? ""
        #expect(abstract.hasSuffix(".") && abstract.first?.isUppercase == true, "\(name): \(abstract)")
        let discussion = command.discussion ?? ""
        #expect(discussion.contains("Examples:\n  handout \(name)"), "\(name)")
        #expect(discussion.contains("Exit status: 0 done, "), "\(name)")
        for argument in command.arguments ?? [] {
          let label = "\(name) \(argument.names?.first?.name ?? argument.valueName ?? "")"
          let text = argument.abstract ?? ""
          #expect(
            text.first?.isUppercase == true && (text.hasSuffix(".") || text.hasSuffix(")")),
            "\(label): \(text)")
        }
        let help = try commands.run("help", name)
        #expect(help.status == 0)
        #expect(help.output == (try commands.run(name, "--help").output))
        #expect(help.output.hasPrefix("OVERVIEW: \(abstract)\n"))
        for line in help.output.split(separator: "\n") where !line.hasPrefix("USAGE: ") {
          #expect(line.count <= 80, "\(line)")
        }
      }
    }
  }

  @Test("says the version, and of what it was built")
  func version() throws {
    try withCommand { commands in
      let result = try commands.run("--version")
      #expect(result.status == 0)
      let lines = result.output.split(separator: "\n")
      #expect(lines.first?.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+/) != nil)
      for part in ["swift-argument-parser", "Yams", "swift-nio", "libcmark-gfm", "libdeflate", "OpenSSL"] {
        #expect(lines.dropFirst().contains { $0.contains("\(part) ") }, "\(part)")
      }
    }
  }

  @Test("can be had as completions for a shell", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    try withCommand { commands in
      let script = try commands.run("--generate-completion-script", shell)
      #expect(script.status == 0, "\(script.errors)")
      for command in Self.commands { #expect(script.output.contains(command), "\(command)") }
      for option in ["base-url", "drafts", "format"] { #expect(script.output.contains(option)) }
      #expect(script.output.contains("md"), "files of quizzes")
      let file = commands.folder.appending(path: "completions")
      try Data(script.output.utf8).write(to: file)
      guard shell == "bash" else { return }
      // What a shell would offer after `handout build --si` and `handout schema `.
      for (words, expected) in [
        (["handout", "build", "--si"], "--site"), (["handout", "schema", "f"], "front-matter"),
      ] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = [
          "--norc", "-c",
          """
          source completions; COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
          COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}; COMPREPLY=()
          _handout handout "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"; echo "${COMPREPLY[*]}"
          """,
        ]
        process.currentDirectoryURL = commands.folder
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(text.contains(expected), "\(text)")
      }
    }
  }
}
