import Glibc
import Publishing
import Site
import Testing

@Suite("A file that gets new bytes")
struct FileReplacementTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func replace(_ path: String, from old: String = "old", to new: String = "new") throws
    -> FileReplacement.Outcome
  {
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
    #expect(try replace("deep/down/a.md") == .replaced)
    #expect(try text("Content/deep/down/a.md") == "new")
    #expect(workspace.status("Content/deep/down/a.md")?.mode == mode_t(mode))
    #expect(try FileTree.list(workspace.path, .everything).items.map(\.path) == ["Content/deep/down/a.md"])
  }

  @Test("stays as it is where it changed since it was read", arguments: ["", "ol", "older", "new"])
  func changed(text other: String) throws {
    try workspace.write(other, to: "Content/a.md")
    #expect(try replace("a.md") == .changedMeanwhile)
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
    #expect(try replace("a.md") == .replaced)
    #expect(try text("real/a.md") == "new")
  }

  @Test("gives a page with its stamp the byte order mark back")
  func byteOrderMark() async throws {
    let page = "---\ntitle: A\ndescription: A.\n---\nText.\n"
    try workspace.write("title: T\nbase-url: https://example.org\n", to: "Content/site.yml")
    try workspace.write("", to: "Templates/article.mustache")
    try workspace.write("\u{FEFF}" + page, to: "Content/a.md")
    let day = try #require(Day(iso: "2026-11-23"))
    let site = try await Site(try await SiteFiles.load(from: workspace.path), options: .init(today: day))
    let stamped = try #require(try await site.stamp(ContentPath("a.md"), by: ReviewerName("J"), due: nil))
    #expect(try stamped.save(in: workspace.path) == .replaced)
    let bytes = try FileReader.bytes(of: workspace.path + "/Content/a.md")
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && bytes.dropFirst(3).elementsEqual(stamped.after))
    #expect(try stamped.save(in: workspace.path) == .changedMeanwhile)
  }
}
