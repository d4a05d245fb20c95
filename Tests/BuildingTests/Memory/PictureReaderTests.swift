import Files
import Glibc
import Page
import Pictures
import Site
import TestSupport
import Testing

@testable import Building

@Suite("The pictures of a site")
struct PictureReaderTests {
  /// The start of a GIF of some pixels.
  private static func gif(width: UInt8) -> [UInt8] { "GIF89a".utf8 + [width, 0, 7, 0] }

  private func files(_ folder: TemporaryFolder) async throws -> SiteFiles {
    // Long enough for the clock of the file system to tick on.
    usleep(25_000)
    return try await SiteFiles.load(from: folder.path)
  }

  private func widths(_ library: PictureLibrary) -> [String: Int?] {
    Dictionary(uniqueKeysWithValues: library.files.map { ($0.file, $0.size?.width) })
  }

  /// Pictures as if they were remembered with another size, so that it shows which are read.
  private func falseMemory(of library: PictureLibrary) throws -> [PictureFile] {
    try library.files.map { picture in
      PictureFile(
        file: picture.file, path: picture.path, format: picture.format,
        size: PictureSize(width: 999, height: 999), copying: picture.copying, digest: picture.digest,
        weight: picture.weight, reading: picture.reading,
        identity: try #require(picture.identity))
    }
  }

  @Test("are read again when their file has changed, and only then")
  func reading() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: T\n", to: "Content/site.yml")
    try folder.write(bytes: Self.gif(width: 1), to: "Content/help/cup.gif")
    try folder.write(bytes: Self.gif(width: 2), to: "Public/logo.gif")
    try folder.write(bytes: Self.gif(width: 5), to: "Public/old.gif")
    let first = await PictureReader.read(try await files(folder), [])
    #expect(widths(first) == ["Content/help/cup.gif": 1, "Public/logo.gif": 2, "Public/old.gif": 5])
    try folder.write(bytes: Self.gif(width: 3), to: "Public/logo.gif")
    try folder.write(bytes: Self.gif(width: 4), to: "Public/new.gif")
    folder.remove("Public/old.gif")
    let second = await PictureReader.read(try await files(folder), try falseMemory(of: first))
    #expect(widths(second) == ["Content/help/cup.gif": 999, "Public/logo.gif": 3, "Public/new.gif": 4])
  }

  /// Gives a file a time in the future, which never settles.
  private func unsettle(_ name: String, in folder: TemporaryFolder) {
    let future = timespec(tv_sec: 1 << 33, tv_nsec: 1)
    #expect(utimensat(AT_FDCWD, folder.path(of: name), [future, future], 0) == 0)
  }

  @Test("are not remembered while a change of them might not show")
  func unsettled() async throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes: Self.gif(width: 1), to: "Public/logo.gif")
    unsettle("Public/logo.gif", in: folder)
    let files = try await files(folder)
    let read = await PictureReader.read(files, [])
    #expect(read.files.count == 1)
    #expect(read.files.allSatisfy { $0.identity == nil })
    #expect(widths(await PictureReader.read(files, read.files)) == ["Public/logo.gif": 1])
  }

  @Test("come back from a record as they were, but for those of which a change might not show")
  func record() async throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes: Self.gif(width: 1), to: "Public/a.gif")
    try folder.write("no picture", to: "Public/b.jpg")
    try folder.write(bytes: Self.gif(width: 9), to: "Public/c.gif")
    unsettle("Public/c.gif", in: folder)
    let read = await PictureReader.read(try await files(folder), []).files
    var writer = RecordWriter()
    writer.write(read) { $1.write(to: &$0) }
    let back = try RecordReader.read(writer.bytes) { reader throws(BadRecord) in
      try reader.readArray { reader throws(BadRecord) in try PictureFile?(from: &reader) }
    }
    #expect(back.map { $0?.file } == ["Public/a.gif", "Public/b.jpg", nil])
    #expect(back.map { $0?.identity } == read.map { $0.identity })
    #expect(back.map { $0?.format } == [.gif, nil, nil])
    #expect(back.map { $0?.size?.width } == [1, nil, nil])
    #expect(back.map { $0?.weight } == [10, 10, nil])
  }
}
