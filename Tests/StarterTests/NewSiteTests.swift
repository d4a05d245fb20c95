import Files
import Foundation
import Starter
import Testing

@Suite("A new site")
struct NewSiteTests {
  private static let files = [
    ("Content/index.md", "home"), ("Content/a/b.md", "b"), ("Public/x.css", "x"), ("README.md", "read"),
    (".vscode/s.json", "{}"),
  ].map { Starter.File(path: $0.0, bytes: Array($0.1.utf8)) }

  private func withFolder(_ test: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "handout-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try test(folder)
  }

  private func write(_ folder: URL, _ files: [Starter.File] = files) throws(NewSiteError) -> [String] {
    let path = folder.path(percentEncoded: false)
    return try NewSite(
      files, in: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path,
      optional: ["README.md", ".vscode"]
    ).write()
  }

  private func put(_ text: String, _ name: String, in folder: URL) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Everything that a folder holds, with the texts of its files.
  private func contents(of folder: URL) throws -> [String: String] {
    var result: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)) {
      let path = folder.appending(path: name).path(percentEncoded: false)
      let kind = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      result[name] =
        switch kind {
        case .typeDirectory: "folder"
        case .typeSymbolicLink: "link"
        default: try String(contentsOfFile: path, encoding: .utf8)
        }
    }
    return result
  }

  private static let whole = [
    "Content": "folder", "Content/index.md": "home", "Content/a": "folder", "Content/a/b.md": "b",
    "Public": "folder", "Public/x.css": "x", "README.md": "read", ".vscode": "folder",
    ".vscode/s.json": "{}",
  ]

  @Test("is written whole, with the folders above it")
  func whole() throws {
    try withFolder { folder in
      let site = folder.appending(path: "not/yet/there")
      let kept = try write(site)
      #expect(kept == [])
      #expect(try contents(of: site) == Self.whole)
    }
  }

  @Test("stands beside what is there, and leaves what it need not have as it is")
  func beside() throws {
    try withFolder { folder in
      try put("mine", "README.md", in: folder)
      try put("mine", ".vscode/settings.json", in: folder)
      try put("mine", ".git/config", in: folder)
      try put("mine", "notes.txt", in: folder)
      try FileManager.default.createDirectory(
        at: folder.appending(path: "Content"), withIntermediateDirectories: true)
      #expect(try write(folder) == ["README.md", ".vscode"])
      var expected = Self.whole
      expected.merge([
        "README.md": "mine", ".vscode/settings.json": "mine", ".git": "folder", ".git/config": "mine",
        "notes.txt": "mine",
      ]) { $1 }
      expected[".vscode/s.json"] = nil
      #expect(try contents(of: folder) == expected)
    }
  }

  @Test(
    "is not written where anything is in the way, and all of that is listed",
    arguments: [
      (["Content/index.md"], ["Content/index.md"]),
      (["Content/index.md", "Content/a/b.md", "Content/z.md"], ["Content/a/b.md", "Content/index.md"]),
      (["Content/other.md"], ["Content/"]), (["Public"], ["Public"]),
      (["Public/y.css", "Content/a/b.md"], ["Content/a/b.md", "Public/"]),
    ])
  func occupied(present: [String], listed: [String]) throws {
    try withFolder { folder in
      for name in present { try put("mine", name, in: folder) }
      let before = try contents(of: folder)
      #expect(throws: NewSiteError.occupied(listed)) { try write(folder) }
      #expect(try contents(of: folder) == before)
    }
  }

  @Test("follows no symbolic link")
  func links() throws {
    try withFolder { folder in
      let (site, other) = (folder.appending(path: "site"), folder.appending(path: "other"))
      for folder in [site, other] {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      try FileManager.default.createSymbolicLink(
        at: site.appending(path: "Content"), withDestinationURL: other)
      #expect(throws: NewSiteError.occupied(["Content"])) { try write(site) }
      try FileManager.default.removeItem(at: site.appending(path: "Content"))
      try FileManager.default.createSymbolicLink(
        at: site.appending(path: "README.md"), withDestinationURL: other.appending(path: "x"))
      try FileManager.default.createSymbolicLink(
        at: site.appending(path: ".handout-init"), withDestinationURL: other)
      #expect(try write(site) == ["README.md"])
      #expect(try contents(of: other) == [:])
      let link = folder.appending(path: "link")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: other)
      #expect(throws: NewSiteError.symbolicLink(link.path(percentEncoded: false))) { try write(link) }
      #expect(try contents(of: other) == [:])
    }
  }

  @Test("leaves nothing where it fails half way")
  func failure() throws {
    try withFolder { folder in
      // The same file twice: the second time it is there already.
      let site = folder.appending(path: "new/site")
      #expect(throws: NewSiteError.self) { try write(site, Self.files + Self.files.prefix(1)) }
      #expect(try contents(of: folder).isEmpty)
      let bad = Starter.File(path: "Content/../x", bytes: [])
      #expect(throws: NewSiteError.self) { try write(site, [bad]) }
      try put("mine", "file", in: folder)
      #expect(throws: NewSiteError.self) { try write(folder.appending(path: "file/site")) }
      #expect(try contents(of: folder) == ["file": "mine"])
    }
  }

  @Test("clears up what a killed process left over")
  func leftover() throws {
    try withFolder { folder in
      try put("half", ".handout-init/Content/half.md", in: folder)
      let kept = try write(folder)
      #expect(kept == [])
      #expect(try contents(of: folder) == Self.whole)
    }
  }

  @Test("is written by one of several who try at once, and whole")
  func atOnce() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "handout-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let wins = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (try? self.write(folder)) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(wins == 1)
    #expect(try contents(of: folder) == Self.whole)
  }
}
