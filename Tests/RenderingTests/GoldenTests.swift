@testable import Page
import Diagnostics
import Foundation
import Rendering
import Site
import Publishing
import SiteTesting
import Testing

@Suite("The golden site")
struct GoldenTests {
  /// The site in its own language, or with another in site.yml.
  private func site(in language: String = "en-GB") async throws -> Site {
    let day = try #require(Day(iso: "2026-11-23"))
    var files = try await SiteFiles.load(from: Repository.golden)
    let settings = try #require(files.settings)
    let text = String(decoding: settings.bytes, as: UTF8.self)
    files.settings = SourceText(
      file: settings.file, text.replacing("language: en-GB", with: "language: \(language)"))
    return try await Site(files, options: .init(today: day))
  }

  /// Set to write what the pages are now, and then to look at the difference in git.
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

  /// In Spanish, texts and templates are the same: what differs are the program's words, dates and numbers.
  @Test(
    "is published byte for byte as it was, in English and in Spanish",
    arguments: [("en-GB", "Expected"), ("es", "Expected-es")])
  func pages(language: String, folder: String) async throws {
    let expected = URL(filePath: Repository.golden).appending(path: folder)
    let pages = try await site(in: language).render()
    if Self.isUpdating {
      try? FileManager.default.removeItem(at: expected)
      for page in pages {
        let file = expected.appending(path: page.path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(page.bytes).write(to: file)
      }
    }
    for page in pages {
      let file = expected.appending(path: page.path)
      #expect(
        try String(contentsOf: file, encoding: .utf8) == String(decoding: page.bytes, as: UTF8.self),
        "\(page.path)")
    }
    let files = FileManager.default.enumerator(at: expected, includingPropertiesForKeys: [.isRegularFileKey])?
      .compactMap { $0 as? URL }
      .filter { !$0.hasDirectoryPath }
    #expect(files?.count == pages.count)
  }

  @Test("has exactly the diagnostics that it was made to have")
  func diagnostics() async throws {
    let found = try await site().check()
    #expect(
      found.map { $0.text() } == [
        """
        Content/guide/black.md:43:12: warning: HTML is not part of the page, so it is shown as text [raw-html]
        43 | A tag like <b> is text, and ~~wrong~~ is struck out.
           |            ^~~ write ** on both sides; to show the tag itself, write ` around it
        """,
        """
        Content/guide/green.md:5:13: warning: the review of this page was due on 20 November 2025 [overdue-review]
        5 | review-due: 2025-11-20
          |             ^~~~~~~~~~ review it, then set reviewed: and review-due:
        """,
      ])
  }

  @Test("gives templates exactly the names that they are checked against")
  func shape() async throws {
    let site = try await site()
    for context in try site.contexts() {
      #expect(context.conforms(to: Context.shape(words: site.words)) == [])
    }
  }
}

@Suite("This repository's own site")
struct OwnSiteTests {
  @Test("has nothing wrong with it, on the day after its newest page")
  func clean() async throws {
    let files = try await SiteFiles.load(from: Repository.root)
    let far = try #require(Day(iso: "9999-12-31"))
    let newest = try await Site(files, options: .init(today: far)).pages.compactMap(\.frontMatter.published)
      .max()
    let site = try await Site(files, options: .init(today: try #require(newest)))
    #expect(await site.check().map { $0.text() } == [])
    #expect(site.pages.count > 30)
    for context in try site.contexts() {
      #expect(context.conforms(to: Context.shape(words: site.words)) == [])
    }
  }
}
