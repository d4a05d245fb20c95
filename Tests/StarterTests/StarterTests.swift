import Foundation
import Starter
import Testing

@Suite("The site to start from")
struct StarterTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(
    "holds this repository's own templates, styles and scripts, and the starter's own files, all of them as they are",
    arguments: [("Templates", "Templates"), ("Public", "Public"), ("Sources/Starter/Site", "")])
  func same(folder: String, prefix: String) throws {
    let url = Self.root.appending(path: folder)
    let names = try names(in: url).filter { prefix != "Public" || Self.isForAnySite($0) }
    #expect(!names.isEmpty)
    let files = Dictionary(uniqueKeysWithValues: Starter.files().map { ($0.path, $0.bytes) })
    for name in names {
      let bytes = try [UInt8](Data(contentsOf: url.appending(path: name)))
      let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
      #expect(files[path] == bytes, "\(path) is not as it was built in: touch Package.swift and build again")
    }
  }

  @Test("has icons in every size, and none of the pictures of this repository's site")
  func pictures() throws {
    let files = Starter.files().filter { $0.path.hasPrefix("Public/") }
    let pictures = files.filter { !Self.isForAnySite($0.path) }
    #expect(
      pictures.map(\.path).sorted() == [
        "Public/apple-touch-icon.png", "Public/favicon.ico", "Public/favicon.svg", "Public/icon-192.png",
        "Public/icon-512.png",
      ])
    let folder = Self.root.appending(path: "Public")
    for name in try names(in: folder) where !Self.isForAnySite(name) {
      let own = try [UInt8](Data(contentsOf: folder.appending(path: name)))
      #expect(!pictures.contains { $0.bytes == own }, "\(name)")
    }
    #expect(!pictures.contains { String(decoding: $0.bytes, as: UTF8.self).contains("K,") })
  }

  /// Styles and scripts are for any site; pictures are of one.
  private static func isForAnySite(_ name: String) -> Bool { name.hasSuffix(".css") || name.hasSuffix(".js") }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter {
      !(try folder.appending(path: $0).resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false)
    }
  }

  @Test(
    "has its title, its language and the days of its making where they belong, and nowhere else a name in braces"
  )
  func words() {
    let files = Starter.files(titled: "A: b", in: "no", today: "2026-11-23", due: "2027-02-21")
    let content = files.filter { $0.path.hasPrefix("Content/") }
    let texts = content.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(content.filter { $0.path.hasSuffix(".md") }.count == 9)
    #expect(texts.contains { $0.contains("check-due: 2027-02-21\n") })
    #expect(texts.filter { $0.contains("\ntitle: \"A: b\"\n") }.count == 2)
    // A plain `no` would be false.
    #expect(texts.contains { $0.contains("\nlanguage: \"no\"\n") })
    for name in ["today", "due", "title", "language"] {
      #expect(!texts.contains { $0.contains("{\(name)}") }, "\(name)")
    }
  }

  @Test("knows which languages the templates have words in")
  func languages() {
    #expect(Starter.hasWords(in: "en") && Starter.hasWords(in: "EN-gb"))
    #expect(!Starter.hasWords(in: "tlh") && !Starter.hasWords(in: "") && !Starter.hasWords(in: "e"))
  }
}
