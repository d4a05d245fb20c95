import Files
import Page
import Glibc
import Preview
import Building
import Site
import TestSupport

/// A small site in the system's temporary folder, removed at the end of the test.
struct TemporarySite: Sendable {
  private let temporary: TemporaryFolder
  var folder: String { temporary.path }

  static let files = [
    "Content/site.yml": "title: T\nbase-url: https://example.org/sub/\nchecks: {missing-review: off}\n",
    "Content/index.md": "---\ntitle: Home\ndescription: H.\n---\n[a](a/b.md) ![c](a/c.svg)\n",
    "Content/404.md": "---\ntitle: Nothing here\ndescription: N.\n---\n",
    "Content/a/index.md": "---\ntitle: A\ndescription: A.\n---\n",
    "Content/a/b.md": "---\ntitle: B\ndescription: B.\naliases: [/old/]\n---\nText.\n",
    "Content/a/ünï code.md": "---\ntitle: U\ndescription: U.\n---\n",
    "Content/a/c.svg": "<svg/>",
    "Content/draft.md": "---\ntitle: D\ndescription: D.\ndraft: true\n---\n",
    "Content/later.md": "---\ntitle: L\ndescription: L.\npublished: 2026-12-01\n---\n",
    "Content/data/references.json": "[]",
    "Templates/home.mustache": "<body>{{{page.introduction}}}</body>",
    "Templates/section.mustache": "<BODY>{{page.title}}</BODY\n>",
    "Templates/article.mustache": "{{page.title}}", "Templates/404.mustache": "<body>{{page.title}}</body>",
    "Templates/redirect.mustache": "{{page.redirect}}",
    "Public/style.css": "body {}", "Public/plain.html": "plain</body>", "Public/data.weird": "?",
  ]

  init(_ changes: [String: String] = [:]) throws {
    temporary = try TemporaryFolder()
    for (file, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) { try write(text, to: file) }
  }

  func path(_ name: String) -> String { temporary.path(of: name) }

  func write(_ text: String, to name: String) throws { try temporary.write(text, to: name) }

  /// Makes a folder and those above it.
  func makeFolder(_ name: String) { temporary.makeFolder(name) }

  func move(_ old: String, to new: String) { rename(path(old), path(new)) }

  /// Removes a file, or a folder with all that is in it.
  func remove(_ name: String) { temporary.remove(name) }

  /// What a preview of the site shows.
  func snapshot(
    drafts: Bool = false, origin: String? = nil, after old: Snapshot? = nil
  ) async throws -> Snapshot {
    guard let today = Day(iso: "2026-11-23") else { throw FileError(.read, "today") }
    var options = Site.Options(today: today, includesDrafts: drafts)
    options.origin = origin
    options.isPreview = true
    var memory = Memory()
    switch try await CheckedSite.check(folder, options: options, memory: &memory) {
    case .checked(let site): return Snapshot(SiteVersion(site))
    case .refused(let diagnostics): return Snapshot(old?.version, problems: .mistakes(diagnostics))
    }
  }
}
