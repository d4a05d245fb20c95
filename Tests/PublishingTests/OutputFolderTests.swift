import Files
import Glibc
import Publishing
import Site
import TestSupport
import Testing

@Suite("The output folder")
struct OutputFolderTests {
  let site: Workspace
  let home = [OutputFile(path: "index.html", content: .bytes([UInt8]("home".utf8)))]

  init() throws { site = try Workspace() }

  @Test("may be there already if it is empty")
  func empty() async throws {
    mkdir(site.output, 0o700)
    #expect(await site.failure(home) == nil)
    #expect(site.status("Output")?.mode == 0o755)
  }

  @Test("is refused if it holds anything and is not marked")
  func unmarked() async throws {
    try site.write("mine", to: "Output/diary.txt")
    #expect(await site.failure(home) == .notPublishedByHandout(output: site.output))
    // Another program's, or what is left of our own.
    for marker in ["another program's", "", "This folder is publ"] {
      try site.write(marker, to: "Output/.handout")
      #expect(await site.failure(home) == .damagedMarker(output: site.output))
    }
    unlink(site.output + "/.handout")
    mkdir(site.output + "/.handout", 0o755)
    #expect(await site.failure(home) == .notPublishedByHandout(output: site.output))
    #expect(try site.published() == ["diary.txt": "mine"])
    #expect(try site.names() == ["Output"])
  }

  @Test("is refused if its mark is a symbolic link")
  func linkedMark() async throws {
    try await site.publish(["index.html": "home"])
    try site.write("mine", to: "Other/diary.txt")
    symlink(site.output + "/.handout", site.path + "/Other/.handout")
    #expect(
      await site.failure(home, to: site.path + "/Other")
        == .notPublishedByHandout(output: site.path + "/Other"))
  }

  @Test("is refused if it is a symbolic link, wherever that leads")
  func symbolicLink() async throws {
    try await site.publish(["index.html": "old"])
    for target in [site.output, "/nowhere", "."] {
      let link = site.path + "/Link"
      symlink(target, link)
      #expect(await site.failure(home, to: link) == .symbolicLink(output: link))
      #expect(await site.failure(home, to: link + "/") == .symbolicLink(output: link))
      unlink(link)
    }
    #expect(try site.published() == ["index.html": "old"])
  }

  @Test("is refused if it is a file")
  func file() async throws {
    try site.write("mine", to: "Output")
    #expect(await site.failure(home) == .notAFolder(output: site.output))
  }

  @Test("must lie in a folder that is there")
  func noParent() async throws {
    let parent = site.path + "/missing"
    #expect(
      await site.failure(home, to: parent + "/Output") == .file(FileError(.list, parent, errno: ENOENT)))
    #expect(try site.names().isEmpty)
  }

  @Test("is never one that must be kept, however its path is spelled")
  func protected() async throws {
    for folder in ["Content", "Templates", "Public"] { mkdir(site.path + "/" + folder, 0o755) }
    symlink("Content", site.path + "/Link")
    let name = site.path.split(separator: "/").last ?? ""
    let paths = [
      "/", "//", "/..", "/tmp/..", "", site.path, site.path + "/", site.path + "/.",
      site.path + "/Content/..",
      site.path + "/..", site.path + "/../\(name)", site.path + "/Content", site.path + "/Templates/",
      site.path + "/Public", site.path + "/Content/new", site.path + "/Link/new", site.path + "/Link/.",
    ]
    for path in paths {
      switch await site.failure(home, to: path) {
      case .protected, .notReplaceable, .notPublishedByHandout: break
      case let other: Issue.record("\(path): \(String(describing: other))")
      }
    }
    #expect(try site.names() == ["Content", "Templates", "Public", "Link"])
    #expect(
      await site.failure(home, to: site.path)
        == .protected(output: site.path, folder: site.path))
    // A name that only begins like a protected one's is another folder.
    #expect(await site.failure(home, to: site.path + "/Content-Output") == nil)
  }

  @Test("is never the home folder, even an empty one")
  func homeFolder() async throws {
    await #expect(processExitsWith: .success) { [path = site.path as String] in
      mkdir(path + "/person", 0o755)
      setenv("HOME", path + "/person", 1)
      let publisher = Publisher(output: path + "/person", siteFolder: "/tmp", sourceFolders: [])
      await #expect(throws: PublishingError.protected(output: path + "/person", folder: path + "/person")) {
        try await publisher.publish([])
      }
    }
  }

  @Test("loses its symbolic links, and nothing that they lead to")
  func linksInside() async throws {
    try site.write("precious", to: "Elsewhere/deep/file.txt")
    try await site.publish(["index.html": "home", "a/index.html": "a", "b/file.txt": "precious"])
    // A page replaced by a link to a file of the same bytes, a folder by a link to a folder with the same file.
    unlink(site.output + "/b/file.txt")
    symlink(site.path + "/Elsewhere/deep/file.txt", site.output + "/b/file.txt")
    symlink(site.path + "/Elsewhere", site.output + "/out")
    symlink(site.path + "/Elsewhere", site.output + "/a/out")

    let texts = ["index.html": "home", "out/deep/file.txt": "precious", "b/file.txt": "precious"]
    #expect(
      try await site.publish(texts, removesUnrecorded: true)
        == Publication(written: 2, kept: 1, removed: 3, bytesWritten: 16))
    #expect(try site.published() == texts)
    #expect(try FileTree.list(site.output, .everything).items.allSatisfy { $0.kind == .file })
    #expect(try FileReader.bytes(of: site.path + "/Elsewhere/deep/file.txt") == [UInt8]("precious".utf8))
    #expect(site.status("Elsewhere/deep/file.txt")?.st_nlink == 1)
  }

  @Test("is put together without following a link that lies in wait beside it")
  func linkAsStaging() async throws {
    try site.write("precious", to: "Elsewhere/file.txt")
    symlink("Elsewhere", site.path + "/.Output.staging")
    try await site.publish(["index.html": "home"])
    #expect(try site.names() == ["Output", ".Output.lock", "Elsewhere"])
    #expect(try FileTree.list(site.path + "/Elsewhere").items.map(\.path) == ["file.txt"])

    unlink(site.path + "/.Output.lock")
    symlink("Elsewhere/file.txt", site.path + "/.Output.lock")
    #expect(
      await site.failure(home) == .file(FileError(.lock, site.path + "/.Output.lock", errno: ELOOP)))
  }

  @Test("takes no copy of a symbolic link, a pipe or a folder")
  func copySources() async throws {
    try site.write("secret", to: "secret.txt")
    symlink(site.path + "/secret.txt", site.path + "/link")
    mkfifo(site.path + "/pipe", 0o644)
    mkdir(site.path + "/folder", 0o755)
    for (name, reason) in [
      ("link", .system(ELOOP)), ("pipe", .notAFile), ("folder", .system(EISDIR)), ("none", .system(ENOENT)),
    ] as [(String, FileError.Reason)] {
      let source = site.path + "/" + name
      let error = await site.failure([OutputFile(path: "a", content: .copy(of: source))])
      #expect(error == .file(FileError(.copy, source, reason)))
    }
    #expect(site.status("Output") == nil)
  }
}
