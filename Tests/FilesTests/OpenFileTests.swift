import Files
import Glibc
import TestSupport
import Testing

@Suite("An open file")
struct OpenFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("reads and writes ranges wherever they are")
  func ranges() throws {
    let file = try OpenFile(folder.path(of: "a"), O_RDWR | O_CREAT, mode: 0o600, for: .create)
    let isWritten = file.write(Array("world".utf8), at: 6) && file.write(Array("hello ".utf8), at: 0)
    #expect(isWritten)
    let read = [0..<11, 6..<8, 3..<3, 6..<12].map { range in
      file.read(range).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(read == ["hello world", "wo", "", nil])
  }

  @Test("has exactly the permissions that it is closed with")
  func permissions() throws {
    let file = try OpenFile(folder.path(of: "a"), O_RDWR | O_CREAT, mode: 0o600, for: .create)
    let identity = file.finish(with: Permissions.file)
    #expect(identity == FileIdentity(at: folder.path(of: "a")))
    #expect(folder.status("a").map { $0.st_mode & 0o7777 } == 0o644)
  }
}
