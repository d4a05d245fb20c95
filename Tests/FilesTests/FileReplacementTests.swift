import Files
import Glibc
import TestSupport
import Testing

@Suite("A file that gets new bytes")
struct FileReplacementTests {
  private let workspace: TemporaryFolder

  init() throws { workspace = try TemporaryFolder() }

  private func replace(_ path: String, from old: String = "old", to new: String = "new") throws {
    try FileReplacement.replace(
      path, in: workspace.path + "/Content", from: Array(old.utf8), to: Array(new.utf8))
  }

  private func text(_ path: String) throws -> String {
    String(
      decoding: try FileReader.bytes(of: workspace.path + "/" + path, followsSymbolicLink: true),
      as: UTF8.self)
  }

  @Test("keeps its permissions, and leaves nothing beside it", arguments: [0o644, 0o600, 0o664, 0o755])
  func modes(mode: Int) throws {
    chmod(try workspace.write("old", to: "Content/deep/down/a.md"), mode_t(mode))
    try replace("deep/down/a.md")
    #expect(try text("Content/deep/down/a.md") == "new")
    #expect(workspace.status("Content/deep/down/a.md").map { $0.st_mode & 0o7777 } == mode_t(mode))
    #expect(try FileTree.list(workspace.path, .everything).items.map(\.path) == ["Content/deep/down/a.md"])
  }

  @Test("stays as it is where it changed since it was read", arguments: ["", "ol", "older", "new"])
  func changed(text other: String) throws {
    try workspace.write(other, to: "Content/a.md")
    let error = #expect(throws: FileError.self) { try replace("a.md") }
    #expect(error?.reason == .changedMeanwhile)
    #expect(try text("Content/a.md") == other)
  }

  @Test("is never one outside its folder")
  func outside() throws {
    try workspace.write("old", to: "other/a.md")
    try workspace.write("x", to: "Content/b.md")
    try workspace.link("../other/a.md", at: "Content/a.md")
    try workspace.link("../other", at: "Content/folder")
    for path in ["a.md", "folder/a.md", "../other/a.md", "folder/../../other/a.md", "..", "", "nothing.md"] {
      #expect(throws: FileError.self) { try replace(path) }
    }
    #expect(try text("other/a.md") == "old")
  }

  @Test("may lie in a folder that is reached through a symbolic link")
  func linkedFolder() throws {
    try workspace.write("old", to: "real/a.md")
    try workspace.link("real", at: "Content")
    try replace("a.md")
    #expect(try text("real/a.md") == "new")
  }
}
