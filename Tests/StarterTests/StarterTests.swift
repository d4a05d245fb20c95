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
    let names = try FileManager.default.subpathsOfDirectory(atPath: url.path()).filter {
      !(try url.appending(path: $0).resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false)
    }
    #expect(!names.isEmpty)
    let files = Dictionary(uniqueKeysWithValues: Starter.files().map { ($0.path, $0.bytes) })
    for name in names where !Starter.ownPictures.contains("\(prefix)/\(name)") {
      let bytes = try [UInt8](Data(contentsOf: url.appending(path: name)))
      let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
      #expect(files[path] == bytes, "\(path) is not as it was built in: touch Package.swift and build again")
    }
    guard !prefix.isEmpty else { return }
    let left = names.filter { Starter.ownPictures.contains("\(prefix)/\($0)") }
    #expect(files.keys.filter { $0.hasPrefix(prefix + "/") }.count == names.count - left.count)
  }

  @Test("has the days of its making where they belong, and nowhere else anything between braces")
  func words() {
    let files = Starter.files(replacing: ["today": "2026-11-23", "due": "2027-02-21"])
    let texts = files.filter { $0.path.hasSuffix(".md") && $0.path.hasPrefix("Content/") }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts.count == 8)
    #expect(texts.contains { $0.contains("review-due: 2027-02-21\n") })
    #expect(!texts.contains { $0.contains("{today}") || $0.contains("{due}") })
  }
}
