import Files
import Glibc
import Publishing
import TestSupport
import Testing

@Suite("What a publication cannot remove")
struct LeftOverTests {
  @Test("is removed all the same where it only must not be written to")
  func readOnly() async throws {
    let site = try Workspace()
    try await site.publish(["index.html": "one", "about/index.html": "a"])
    chmod(site.output + "/about", 0o555)
    for text in ["two", "three"] {
      let publication = try await site.publish([
        "index.html": text, "new/index.html": text, "about/index.html": "a",
      ])
      #expect(publication.leftOver == nil)
    }
    #expect(try site.names().filter { $0.hasPrefix(".Output.") } == [".Output.lock"])
  }

  @Test("is said, and out of the way of the next one", .enabled(if: getuid() == 0))
  func immovable() async throws {
    let site = try Workspace()
    try await site.publish(["index.html": "one"])
    // As one who may not remove what another has put there, which root may: a folder that is a disk of its own cannot go.
    mkdir(site.path + "/.Output.staging", 0o755)
    mkdir(site.path + "/.Output.staging/disk", 0o755)
    guard mount("none", site.path + "/.Output.staging/disk", "tmpfs", 0, nil) == 0 else { return }
    defer { umount(site.path + "/.Output.left-over-1/disk") }
    for text in ["two", "three"] {
      let publication = try await site.publish(["index.html": text])
      #expect(publication.leftOver?.path.contains(".Output.left-over-1") == true)
      #expect(try site.published() == ["index.html": text])
    }
    umount(site.path + "/.Output.left-over-1/disk")
    #expect(try await site.publish(["index.html": "four"]).leftOver == nil)
    #expect(site.status(".Output.left-over-1") == nil)
  }
}
