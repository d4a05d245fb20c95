import Files
import Glibc
import TestSupport
import Testing

@Suite("Reading")
struct ReadingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("lists files at any depth by the bytes of their paths, without litter")
  func list() throws {
    let paths = ["a/b.md", "a.md", "a-b.md", "a/b/c.md", "é.md", "Z.md", "#a", "a.swp.md"]
    let litter = [
      ".hidden", ".git/config", "a/.DS_Store", "a.md~", "a/.b.md.swp", "b.swp", "#a.md#", ".#a.md", "a/b/#c#",
      "a.md.orig", "a/b.BAK", "a.rej", "Thumbs.db", "a/desktop.ini", "~$plan.docx", "__MACOSX/x.md", "b.swo",
    ]
    let host = [".well-known/security.txt", ".nojekyll", ".htaccess"]
    for path in paths + litter + host { try folder.write("text", to: path) }
    mkdir(folder.path + "/empty", 0o755)
    let tree = try FileTree.list(folder.path)
    #expect(
      tree.items.map(\.path)
        == ["#a", "Z.md", "a-b.md", "a.md", "a.swp.md", "a/b.md", "a/b/c.md", "é.md"])
    #expect(tree.items.allSatisfy { $0.kind == .file && $0.size == 4 })
    #expect(tree.folders == ["a", "a/b", "empty"])
    #expect(
      try Set(FileTree.list(folder.path, .sourcesAndHostFiles).items.map(\.path)) == Set(paths + host))
    #expect(try Set(FileTree.list(folder.path, .everything).items.map(\.path)) == Set(paths + litter + host))
  }

  @Test("reports symbolic links, pipes and names that are not UTF-8 without following them")
  func kinds() throws {
    try folder.write("text", to: "folder/file")
    symlink("folder", folder.path + "/loop")
    symlink("..", folder.path + "/folder/up")
    symlink("nowhere", folder.path + "/broken")
    mkfifo(folder.path + "/pipe", 0o644)
    let name = folder.path.utf8CString.dropLast() + [0x2F, 0x7A, -1, 0]
    let isMade = name.withUnsafeBufferPointer { name in
      name.baseAddress.map { mkdir($0, 0o755) } == 0
    }
    #expect(isMade)
    let items = try FileTree.list(folder.path).items
    #expect(items.map(\.path) == ["broken", "folder/file", "folder/up", "loop", "pipe", "z\u{FFFD}"])
    #expect(
      items.map(\.kind)
        == [.symbolicLink, .file, .symbolicLink, .symbolicLink, .other, .unreadableName])
    name.withUnsafeBufferPointer { name in _ = name.baseAddress.map { rmdir($0) } }
  }

  @Test("says in plain words what it cannot list")
  func listErrors() throws {
    try folder.write("text", to: "file")
    for (name, text) in [("none", "there is no such file or folder"), ("file", "it is not a folder")] {
      let path = folder.path + "/" + name
      let error = #expect(throws: FileError.self) { try FileTree.list(path) }
      #expect(error?.description == "cannot list \(path): \(text)")
    }
  }

  @Test("gives all bytes of a file, whatever its size", arguments: [0, 1, 4095, 4096, 65_536, 1_000_003])
  func sizes(size: Int) throws {
    let text = String(repeating: "x", count: size)
    let path = try folder.write(text, to: "file")
    let bytes = try FileReader.bytes(of: path)
    #expect(bytes == [UInt8](text.utf8))
  }

  @Test("gives all bytes of a file that does not know its size")
  func unknownSize() throws {
    #expect(try FileReader.bytes(of: "/proc/self/maps").count > 1)
  }

  @Test("refuses what is not a file, and does not wait for a pipe")
  func readErrors() throws {
    let target = try folder.write("text", to: "target")
    symlink(target, folder.path + "/link")
    mkfifo(folder.path + "/pipe", 0o644)
    truncate(try folder.write("", to: "huge"), 1 << 40)
    let texts = [
      "": "it is a folder", "/none": "there is no such file or folder", "/link": "it is a symbolic link",
      "/pipe": "it is neither a file nor a folder", "/target/a": "it is not a folder",
      "/huge": "it is larger than a file may be",
    ]
    for (name, text) in texts {
      let path = folder.path + name
      let error = #expect(throws: FileError.self) { try FileReader.bytes(of: path) }
      #expect(error?.description == "cannot read \(path): \(text)")
    }
    #expect(
      try FileReader.bytes(of: folder.path + "/link", followsSymbolicLink: true) == [UInt8]("text".utf8))
  }

  @Test("says why a file may not be read")
  func permission() async throws {
    let path = try folder.write("text", to: "file")
    chmod(path, 0)
    chmod(folder.path, 0o755)
    await #expect(processExitsWith: .success) { [path = path as String] in
      if geteuid() == 0 { seteuid(65534) }
      let error = #expect(throws: FileError.self) { try FileReader.bytes(of: path) }
      #expect(error?.description == "cannot read \(path): permission denied")
    }
  }
}
