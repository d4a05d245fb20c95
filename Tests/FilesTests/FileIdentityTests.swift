import Files
import Glibc
import TestSupport
import Testing

@Suite("What identifies a file")
struct FileIdentityTests {
  @Test(
    "can be told of any date that a file may have",
    arguments: [0, -1, 10_413_792_000, 9_223_372_036, 9_223_372_037, -9_223_372_037, -9_500_000_000])
  func dates(seconds: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text", to: "a.md")
    var times = [timespec(tv_sec: seconds, tv_nsec: 1), timespec(tv_sec: seconds, tv_nsec: 1)]
    // Some file systems have no such dates, and take the nearest.
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
    let identity = try #require(FileIdentity(at: path))
    let now = FileIdentity.now + 10_000_000_000
    #expect(identity.isSettled(at: now) == (identity.modified < now))
    var status = stat()
    #expect(lstat(path, &status) == 0)
    if status.st_mtim.tv_sec > 9_223_372_036 { #expect(identity.modified == .max) }
    if status.st_mtim.tv_sec < -9_223_372_037 { #expect(identity.modified == .min) }
    #expect(!FileIdentity(size: 1, inode: 1, modified: .max, changed: 0).isSettled(at: now))
    #expect(FileIdentity(size: 1, inode: 1, modified: .min, changed: 0).isSettled(at: now))
  }
}
