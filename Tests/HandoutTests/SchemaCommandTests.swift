import Foundation
import Testing

@Suite("The command 'schema'")
struct SchemaCommandTests {
  @Test("prints every column of the file of studies and of earlier ones, as the manual has them")
  func studies() throws {
    let commands = try CommandLine(["x": ""])
    defer { commands.remove() }
    let printed = try commands.run("schema", "studies").output
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let manual = try String(
      contentsOf: root.appending(path: "Documentation/Manual/studies.md"), encoding: .utf8)
    let rows = { (text: String) in text.split(separator: "\n").filter { $0.hasPrefix("|") } }
    #expect(rows(printed) == rows(manual))
    #expect(rows(printed).count > 50)
  }

  @Test("prints the program's words in English, to be translated")
  func words() throws {
    let commands = try CommandLine(["x": ""])
    defer { commands.remove() }
    let printed = try commands.run("schema", "words").output
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Sources/Words/Catalogues/en.po")
    #expect(try printed == String(contentsOf: file, encoding: .utf8))
  }
}
