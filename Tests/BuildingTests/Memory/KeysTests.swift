import Files
import Glibc
import Page
import Site
import TestSupport
import Testing

@testable import Building

@Suite("The keys of a site")
struct KeysTests {
  private static let page = "---\ntitle: A\ndescription: A.\n---\nText.\n"
  private static let files = [
    "Content/site.yml": "title: T\nbase-url: https://example.org\n", "Content/index.md": page,
    "Content/a.md": page,
    "Content/data/references.json": "[]", "Templates/home.mustache": "H", "Templates/article.mustache": "A",
    "Public/logo.svg": "<svg/>",
  ]

  /// The keys before and after a change of one file, as `parts`, `faces` and `shared` where they differ.
  private func changes(of file: String, to text: String) async throws -> Set<String> {
    let folder = try TemporaryFolder()
    for (file, text) in Self.files { try folder.write(text, to: file) }
    let before = try await keys(of: folder)
    try folder.write(text, to: file)
    let after = try await keys(of: folder)
    var changed: Set<String> = []
    if before.parts != after.parts { changed.insert("parts") }
    if before.faces != after.faces { changed.insert("faces") }
    if before.shared != after.shared { changed.insert("shared") }
    #expect(before.shared != nil && after.shared != nil)
    return changed
  }

  private func keys(of folder: TemporaryFolder) async throws -> Keys {
    // Long enough for the clock of the file system to tick on.
    usleep(25_000)
    let options = Site.Options(today: try #require(Day(iso: "2026-11-23")))
    return try await ReadSite(
      try await SiteFiles.load(from: folder.path), options, Memory(),
      PictureTools(site: nil), store: nil
    ).keys
  }

  @Test(
    "change with what they cover, and with nothing else",
    arguments: [
      ("Content/a.md", page + "More.\n", []),
      ("Content/a.md", page.replacing("title: A", with: "title: B"), ["faces", "shared"]),
      ("Content/a.md", page + "\n## Heading\n", ["faces", "shared"]),
      ("Content/b.md", page, ["faces", "shared"]), ("Templates/article.mustache", "B", ["parts", "shared"]),
      ("Content/data/references.json", "[ ]", ["parts", "shared"]),
      ("Public/logo.svg", "<svg></svg>", ["parts", "shared"]),
      ("Content/site.yml", "title: U\nbase-url: https://example.org\n", ["parts", "faces", "shared"]),
    ] as [(String, String, Set<String>)])
  func change(file: String, text: String, keys: Set<String>) async throws {
    #expect(try await changes(of: file, to: text) == keys)
  }
}
