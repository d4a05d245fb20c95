import Files
import Glibc
import Publishing
import Site
import TestSupport
import Testing

@Suite("Publishing")
struct PublisherTests {
  let site: Workspace

  init() throws { site = try Workspace() }

  @Test("writes a site where there was none")
  func first() async throws {
    let texts = ["index.html": "home", "treatment/ketamine-infusion/index.html": "infusion", ".nojekyll": ""]
    let publication = try await site.publish(texts)
    #expect(publication == Publication(written: 3, bytesWritten: 12))
    #expect(publication.isChanged)
    #expect(try site.published() == texts)
    #expect(try site.names() == ["Output", ".Output.lock"])
    let marker = try FileReader.bytes(of: site.output + "/.handout")
    let lines = String(decoding: marker, as: UTF8.self).split(separator: "\n")
    #expect(
      lines.dropFirst(2).map(String.init).sorted() == texts.keys.sorted() && marker.last == UInt8(ascii: "\n")
    )
  }

  @Test("gives files and folders the same permissions whatever the user's umask is")
  func permissions() async throws {
    await #expect(processExitsWith: .success) { [path = site.path as String] in
      umask(0o077)
      let publisher = Publisher(output: path + "/Output", siteFolder: path, sourceFolders: [])
      _ = try await publisher.publish(.texts(["a/b.html": "b"]))
    }
    #expect(site.status("Output")?.mode == 0o755)
    #expect(site.status("Output/a")?.mode == 0o755)
    #expect(site.status("Output/a/b.html")?.mode == 0o644)
    #expect(site.status("Output/.handout")?.mode == 0o644)
  }

  @Test("removes an old site of many folders, however they lie in each other", arguments: [1, 10, 100])
  func manyFolders(width: Int) async throws {
    var texts = ["index.html": "home"]
    for first in 0..<width {
      for second in 0..<(200 / width) {
        texts["a/b/\(first)/\(second)/index.html"] = "page"
        texts["a/b/\(first)/\(second)/deep/er/index.html"] = "page"
      }
    }
    try await site.publish(texts)
    try await site.publish(["index.html": "home", "404.html": "none"])
    #expect(try site.published() == ["index.html": "home", "404.html": "none"])
    #expect(try site.names() == ["Output", ".Output.lock"])
  }

  @Test("touches nothing when nothing has changed")
  func unchanged() async throws {
    let texts = ["index.html": "home", "a/index.html": "a", "empty.txt": ""]
    try await site.publish(texts)
    let paths = ["Output", "Output/index.html", "Output/a", "Output/a/index.html", "Output/.handout"]
    let before = paths.map { site.status($0)?.identity }
    let publication = try await site.publish(texts)
    #expect(publication == Publication(kept: 3))
    #expect(!publication.isChanged)
    #expect(paths.map { site.status($0)?.identity } == before)
  }

  @Test("keeps the files that have not changed, with their times")
  func oneChanged() async throws {
    try await site.publish(["index.html": "home", "a/index.html": "old", "b/index.html": "b"])
    let home = site.status("Output/index.html")?.identity
    let deep = site.status("Output/b/index.html")?.identity
    let texts = ["index.html": "home", "a/index.html": "new", "b/index.html": "b"]
    #expect(try await site.publish(texts) == Publication(written: 1, kept: 2, bytesWritten: 3))
    #expect(try site.published() == texts)
    #expect(site.status("Output/index.html")?.identity == home)
    #expect(site.status("Output/b/index.html")?.identity == deep)
    #expect(site.status("Output/index.html")?.st_nlink == 1)
    #expect(try site.names() == ["Output", ".Output.lock"])
  }

  @Test("removes what is no longer published, and empty folders")
  func removed() async throws {
    try await site.publish(["index.html": "home", "a/index.html": "a", "a/b/index.html": "b"])
    #expect(try await site.publish(["index.html": "home"]) == Publication(kept: 1, removed: 2))
    #expect(try site.published() == ["index.html": "home"])
    #expect(site.status("Output/a") == nil)
    mkdir(site.output + "/stray", 0o755)
    #expect(try await site.publish(["index.html": "home"]) == Publication(kept: 1))
    #expect(site.status("Output/stray") == nil)
  }

  @Test("lets a file become a folder and a folder a file")
  func kinds() async throws {
    for texts in [["a": "file"], ["a/b": "folder"], ["a": "file"]] {
      try await site.publish(texts)
      #expect(try site.published() == texts)
    }
  }

  @Test("repairs what was changed in the output folder by hand")
  func tampered() async throws {
    let texts = ["index.html": "home", "a.html": "aaaa", "b.html": "b", "c.html": "c"]
    try await site.publish(texts)
    try site.write("eeee", to: "Output/a.html")
    unlink(site.output + "/b.html")
    chmod(site.output + "/c.html", 0o600)
    #expect(try await site.publish(texts) == Publication(written: 3, kept: 1, bytesWritten: 6))
    #expect(try site.published() == texts)
    #expect(site.status("Output/c.html")?.mode == 0o644)
  }

  @Test("copies files as they are, large ones in pieces")
  func copies() async throws {
    let large = String(repeating: "0123456789abcde\n", count: 40_000)
    let source = try site.write(large, to: "Public/large.txt")
    let outputs = [OutputFile(path: "large.txt", content: .copy(of: source))]
    let publisher = site.publisher()
    #expect(try await publisher.publish(outputs) == Publication(written: 1, bytesWritten: 640_000))
    #expect(try await publisher.publish(outputs) == Publication(kept: 1))
    #expect(try site.published() == ["large.txt": large])
    try site.write(large.dropLast() + "!", to: "Public/large.txt")
    #expect(try await publisher.publish(outputs) == Publication(written: 1, bytesWritten: 640_000))
    #expect(try site.published() == ["large.txt": large.dropLast() + "!"])
  }

  @Test("waits for the disk before the exchange, if asked to")
  func durable() async throws {
    let publisher = site.publisher(durability: .machine)
    _ = try await publisher.publish(.texts(["index.html": "one"]))
    _ = try await publisher.publish(.texts(["index.html": "two"]))
    #expect(try site.published() == ["index.html": "two"])

    var calls = FileSystemCalls.linux
    calls.synchronise = { _ in EIO }
    let failing = site.publisher(durability: .machine, calls: calls)
    await #expect(throws: PublishingError.file(FileError(.save, site.output, errno: EIO))) {
      try await failing.publish(.texts(["index.html": "three"]))
    }
    #expect(try site.published() == ["index.html": "two"])
  }

  @Test(
    "takes a relative path, one with a slash at its end, and one that ends in a dot",
    arguments: ["", "/", "/."])
  func spellings(ending: String) async throws {
    mkdir(site.output, 0o755)
    let publisher = site.publisher(to: site.output + ending)
    _ = try await publisher.publish(.texts(["index.html": "home"]))
    #expect(try site.published() == ["index.html": "home"])
  }
}
