import Files
import Glibc
import Publishing
import Site
import TestSupport
import Testing

@Suite("A file system that cannot do everything")
struct FileSystemTests {
  let site: Workspace

  init() throws { site = try Workspace() }

  @Test("without links keeps the times of unchanged files", arguments: [EXDEV, EMLINK, EPERM, EOPNOTSUPP])
  func noLinks(number: Int32) async throws {
    var calls = FileSystemCalls.linux
    calls.link = { _, _, _ in number }
    try await site.publish(["a/index.html": "a", "b.html": "b", "c.html": "b"])
    let before = site.status("Output/a/index.html")
    let texts = ["a/index.html": "a", "b.html": "c", "c.html": "c"]
    #expect(try await site.publish(texts, calls: calls) == Publication(written: 2, kept: 1, bytesWritten: 2))
    let after = site.status("Output/a/index.html")
    #expect(try site.published() == texts)
    #expect(after?.st_ino != before?.st_ino)
    #expect(after?.identity.dropFirst() == before?.identity.dropFirst())
  }

  /// Two files of one text: of a single one, no folder would have to take another's place.
  private static func twoFiles(_ text: String) -> [String: String] { ["index.html": text, "404.html": text] }

  @Test("without an exchange renames twice", arguments: [EINVAL, ENOSYS, EOPNOTSUPP])
  func noExchange(number: Int32) async throws {
    var calls = FileSystemCalls.linux
    calls.exchange = { _, _, _ in number }
    for text in ["one", "two", "three"] {
      try await site.publish(Self.twoFiles(text), calls: calls)
      #expect(try site.published() == Self.twoFiles(text))
      #expect(try site.names() == ["Output", ".Output.lock"])
    }
  }

  @Test("where the second rename fails has the old site back")
  func failingRename() async throws {
    try await site.publish(Self.twoFiles("old"))
    var calls = FileSystemCalls.linux
    calls.exchange = { _, _, _ in ENOSYS }
    calls.rename = { parent, old, new in
      old == ".Output.staging" ? EIO : FileSystemCalls.linux.rename(parent, old, new)
    }
    let error = await site.failure(.texts(Self.twoFiles("new")), calls: calls)
    #expect(error == .file(FileError(.rename, site.path + "/.Output.staging", errno: EIO)))
    #expect(try site.published() == Self.twoFiles("old"))
    #expect(try site.names() == ["Output", ".Output.lock"])
  }

  @Test("where the exchange fails has the old site still", arguments: [EIO, EACCES])
  func failingExchange(number: Int32) async throws {
    try await site.publish(Self.twoFiles("old"))
    var calls = FileSystemCalls.linux
    calls.exchange = { _, _, _ in number }
    let error = await site.failure(.texts(Self.twoFiles("new")), calls: calls)
    #expect(error == .file(FileError(.rename, site.output, errno: number)))
    #expect(try site.published() == Self.twoFiles("old"))
    #expect(try site.names() == ["Output", ".Output.lock"])
  }

  @Test(
    "that does not let the old site be removed has the new one, and says so",
    .enabled(if: SmallDisk.isPossible))
  func leftOver() async throws {
    try await site.publish(["index.html": "old"])
    let disk = try SmallDisk(in: site, as: "Output/disk")
    let publication = try await site.publish(["index.html": "new"])
    let path = site.path + "/.Output.staging/disk"
    #expect(publication.leftOver == FileError(.remove, path, errno: EBUSY))
    #expect(try site.published() == ["index.html": "new"])
    disk.unmount(from: path)
    #expect(try await site.publish(["index.html": "newer"]).leftOver == nil)
    #expect(try site.names() == ["Output", ".Output.lock"])
  }

  @Test("that is the output folder itself is refused", .enabled(if: SmallDisk.isPossible))
  func mountPoint() async throws {
    let disk = try SmallDisk(in: site)
    #expect(await site.failure([], to: disk.path) == .mountPoint(output: disk.path))
  }
}
