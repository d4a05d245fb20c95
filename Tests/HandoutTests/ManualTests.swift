import Foundation
import Testing

@Suite("The manual")
struct ManualTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appending(path: "Documentation/Manual")

  private static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0 != "README.md" }
        .map { String($0.dropLast(3)) }.sorted()
    }
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(name).md"), encoding: .utf8)
  }

  private func withCommands(_ test: (CommandLine) throws -> Void) throws {
    let commands = try CommandLine(["x": ""])
    defer { commands.remove() }
    try test(commands)
  }

  @Test("is printed as it stands in Documentation/Manual, whole or by chapters")
  func printed() throws {
    try withCommands { commands in
      let whole = try commands.run("manual")
      #expect(whole.status == 0 && whole.errors.isEmpty)
      #expect(whole.output.hasPrefix(try Self.text("README")))
      for name in try Self.names {
        let chapter = try commands.run("manual", name)
        let text = try Self.text(name)
        #expect(
          chapter.output == text, "\(name) is not as it was built in: touch Package.swift and build again")
        #expect(whole.output.contains(text))
      }
      let unknown = try commands.run("manual", "quizes")
      #expect(
        unknown.status == 2
          && unknown.errors.hasPrefix("error: there is no chapter 'quizes': write one of starting,"))
    }
  }

  @Test("lists each of its chapters once, and links only to what is there")
  func links() throws {
    let contents = try Self.text("README")
    for name in try Self.names {
      #expect(contents.components(separatedBy: "- [\(name)](\(name).md): ").count == 2, "\(name)")
    }
    for name in ["README"] + (try Self.names) {
      for link in try Self.text(name).matches(of: /\]\(([a-zA-Z]+)\.md(#[^)]*)?\)/) {
        #expect(try Self.names.contains(String(link.1)), "\(name): \(link.0)")
      }
    }
  }

  @Test("asks for nothing that a started site does not have, and is about no subject")
  func alone() throws {
    for name in ["README"] + (try Self.names) {
      let text = try Self.text(name)
      for words in [
        "make site", "make icons", "make test", ".build/release/handout", "ketamine", "bladder",
      ] {
        #expect(text.range(of: words, options: .caseInsensitive) == nil, "\(name): \(words)")
      }
    }
    let site = Self.root.appending(path: "Sources/Starter/Site/README.md")
    #expect(try String(contentsOf: site, encoding: .utf8).contains("`handout manual`"))
  }

  @Test("names every setting of a site")
  func settings() throws {
    try withCommands { commands in
      let schema = try JSONSerialization.jsonObject(
        with: Data(try commands.run("schema", "site").output.utf8))
      let keys = try #require((schema as? [String: Any])?["properties"] as? [String: Any]).keys
      let text = try Self.text("settings")
      #expect(keys.count > 15)
      for key in keys { #expect(text.contains("`\(key):`"), "\(key)") }
    }
  }
}
