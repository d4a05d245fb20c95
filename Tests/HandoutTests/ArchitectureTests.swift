import Foundation
import Testing

@Suite("Documentation/Architecture.md")
struct ArchitectureTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private let page: String
  /// What stands between backticks, code blocks aside.
  private let names: Set<String>

  init() throws {
    page = try String(contentsOf: Self.root.appending(path: "Documentation/Architecture.md"), encoding: .utf8)
    let text = page.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    names = Set(
      text.flatMap { part in
        part.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      })
  }

  @Test("names only files and folders that exist")
  func paths() throws {
    let folders = ["Documentation", "Plugins", "Public", "Scripts", "Sources", "Templates", "Tests"]
    let paths = names.filter { name in
      folders.contains { name.hasPrefix($0 + "/") } && !name.contains("<")
    }
    #expect(paths.count > 30)
    for path in paths {
      #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: path).path()), "\(path)")
    }
  }

  @Test("names only types and members that exist")
  func declarations() throws {
    let folder = Self.root.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter {
      $0.hasSuffix(".swift")
    }
    var code = Data()
    for file in files { code += try Data(contentsOf: folder.appending(path: file)) }
    func declares(_ kinds: [String], _ name: Substring) -> Bool {
      kinds.contains { code.range(of: Data("\($0) \(name)".utf8)) != nil }
    }
    // A type, alone, with a member, or with the labels of an initialiser.
    let named = /([A-Z][A-Za-z]+)(?:\.([a-z][A-Za-z]*)|\(.*\))?/
    let types = names.compactMap { $0.wholeMatch(of: named)?.output }
    #expect(types.count > 30)
    // Rooms and folders, and a word of PO files.
    let others: Set = ["Building", "CMarkdownMemory", "Language", "Public", "Sources"]
    for (name, type, member) in types where !others.contains(String(type)) && name != "Package.swift" {
      #expect(declares(["struct", "class", "enum", "protocol"], type), "\(name)")
      if let member { #expect(declares(["func", "var", "let", "case"], member), "\(name)") }
    }
  }

  /// But for the C libraries, whose names start with a C of their own, and a tool of the build.
  @Test("describes every room")
  func rooms() throws {
    let sources = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path())
    for room in sources where room != "embed-files" && !room.dropFirst().prefix(1).allSatisfy(\.isUppercase) {
      #expect(page.contains("**\(room)**: "), "\(room)")
    }
  }
}
