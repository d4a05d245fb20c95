import Files
import Glibc
import TestSupport
import Testing

@Suite("A new file")
struct NewFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to path: String) throws -> [String] {
    try NewFile.write(Array(text.utf8), to: path, in: folder.path)
  }

  @Test("is written with the folders that it needs, and replaces nothing")
  func write() throws {
    #expect(try write("a", to: "Content/a/b/c.md") == ["Content", "Content/a", "Content/a/b"])
    #expect(try write("a", to: "Content/a/d.md") == [])
    #expect(throws: FileError(.write, folder.path + "/Content/a/d.md", .system(EEXIST))) {
      try write("b", to: "Content/a/d.md")
    }
    try folder.link(folder.path, at: "Content/link")
    #expect(throws: FileError.self) { try write("a", to: "Content/link/e.md") }
    #expect(throws: FileError.self) {
      try write("a", to: "Content/n/o/a/\(String(repeating: "x", count: 300))")
    }
    let tree = try FileTree.list(folder.path, .everything)
    #expect(tree.items.map(\.path) == ["Content/a/b/c.md", "Content/a/d.md", "Content/link"])
    #expect(tree.folders == ["Content", "Content/a", "Content/a/b"])
    #expect(try FileReader.bytes(of: folder.path + "/Content/a/d.md") == Array("a".utf8))
  }
}
