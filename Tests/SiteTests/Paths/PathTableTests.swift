@testable import Page
import Testing

@testable import Site

@Suite("A table of paths")
struct PathTableTests {
  /// Paths of all lengths around those that are hashed at once, with letters of several scripts.
  private static let paths =
    (0..<300).map { String(repeating: "a", count: $0) }
    + (0..<2_000).map { "folder-\($0 % 7)/page-\($0).md" }
    + ["café/tea.md", "日本/index.md", "привет.md", "cafe/tea.md", "a/\u{1F600}.md", "\u{212A}elvin.md"]

  @Test("knows the place of each path, and no other path")
  func places() {
    let table = PathTable(Self.paths)
    for (place, path) in Self.paths.enumerated() {
      #expect(table[path] == place)
      #expect(table[path + "/"] == nil)
    }
    #expect(table["folder-1/page-7.md"] == nil)
    #expect(PathTable()["index.md"] == nil)
  }

  @Test("takes two spellings of a letter for one path, as every text does")
  func spellings() {
    let table = PathTable(["caf\u{E9}.md", "cafe\u{301}.md", "e.md"])
    #expect(table["cafe\u{301}.md"] == 0)
    #expect(table["caf\u{E9}.md"] == 0)
    #expect(table[ContentPath("e.md")] == 2)
  }

  @Test("grows with the paths that are added, each once")
  func growth() {
    var table = PathTable()
    for path in Self.paths + Self.paths { _ = table.place(adding: path) }
    #expect(table.paths == Self.paths)
    let (first, second) = (table.place(adding: "new"), table.place(adding: "new"))
    #expect(first == (Self.paths.count, true))
    #expect(second == (Self.paths.count, false))
    for (place, path) in Self.paths.enumerated() { #expect(table[path] == place) }
  }

  @Test(
    "knows the folder in which a file lies",
    arguments: [
      ("a/b.md", "a", true), ("a/b.md", "", false), ("a/b/c.md", "a", false), ("ab/c.md", "a", false),
      ("b.md", "", true), ("b.md", "b.md", false), ("a/b/c.md", "a/b", true), ("a/b/c.md", "a/c", false),
      ("é/b.md", "é", true),
    ])
  func folders(path: String, folder: String, isThere: Bool) {
    #expect(ContentPath(path).isDirectly(in: folder) == isThere)
  }
}
