import Diagnostics
import Files
import Site
import SiteTesting
import Testing

@Suite("A picture that is no good to readers")
struct UnshownPicturesTests {
  private func found(_ bytes: [UInt8], _ name: String = "a.jpg") async throws -> [String] {
    let site = TestSite(["Public/\(name)": ""])
    var sources = site.sources
    sources.publicFolder.contents[name] = bytes
    return await (try Site(sources, options: site.options)).check().map(\.short)
  }

  @Test("is one that browsers do not show, whatever it is called")
  func unshown() async throws {
    let heic = [0, 0, 0, 24] + Array("ftypheic".utf8)
    for name in ["a.jpg", "a.heic", "a.heif"] {
      #expect(try await found(heic, name) == ["Public/\(name):1:1+1 unshown-picture"])
    }
    #expect(try await found([0x49, 0x49, 0x2A, 0], "a.tiff") == ["Public/a.tiff:1:1+1 unshown-picture"])
    #expect(
      try await found(Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0], "a.gif") == [])
    #expect(try await found([], "a.png") == [])
  }

  @Test("is one that breaks off, since nobody knows what is in it")
  func damaged() async throws {
    #expect(try await found([0xFF, 0xD8, 0xFF, 0xE1, 0, 9]) == ["Public/a.jpg:1:1+1 damaged-picture"])
  }

  @Test("is one that stays as it is, since nobody can read it")
  func unread() async throws {
    for (name, text) in [("a.gif", "GIF89a"), ("a.svg", "<svg><g></svg>")] {
      #expect(try await found(Array(text.utf8), name) == ["Public/\(name):1:1+1 unread-picture"])
    }
  }
}
