import Foundation
import Page
import Rendering
import Site
import SiteTesting
import Testing

@Suite("The golden site of three languages")
struct LanguageGoldenTests {
  private static let folder = Repository.root + "/Tests/Fixtures/Languages"
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

  private func site() async throws -> Site {
    let day = try #require(Day(iso: "2026-11-23"))
    return try await Site(try await SiteFiles.load(from: Self.folder), options: .init(today: day))
  }

  /// The files that are compared: all pages, and what lists them.
  private func files(of site: Site) throws -> [(path: String, text: String)] {
    let renderer = Renderer(site)
    let kinds: Set<OutputKind> = [.page, .listing, .redirect, .sitemap, .manifest, .feed]
    return try site.outputs.filter { kinds.contains($0.kind) && !$0.path.hasSuffix(".json") }.map {
      ($0.path, String(decoding: try renderer.render($0), as: UTF8.self))
    }
  }

  @Test("is published byte for byte as it was: English, Spanish and Arabic")
  func pages() async throws {
    let expected = URL(filePath: Self.folder).appending(path: "Expected")
    let files = try files(of: await site())
    if Self.isUpdating {
      try? FileManager.default.removeItem(at: expected)
      for (path, text) in files {
        let file = expected.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }
    for (path, text) in files {
      let known = try? String(contentsOf: expected.appending(path: path), encoding: .utf8)
      #expect(known == text, "\(path)")
    }
    let known = FileManager.default.enumerator(at: expected, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }
    #expect(known?.count == files.count)
  }

  @Test("has nothing wrong with it, and gives templates exactly the names that they are checked against")
  func clean() async throws {
    let site = try await site()
    #expect(await site.check().map { $0.text() } == [])
    for context in try site.contexts() {
      #expect(context.conforms(to: Context.shape(words: site.words)) == [])
    }
  }
}
