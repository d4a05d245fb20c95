import Diagnostics
import Publishing
import Site
import Testing

@Suite("A build")
struct BuildTests {
  private static let site = [
    "Content/site.yml": "title: T\nbase-url: https://example.org\n",
    "Content/index.md": "---\ntitle: Home\ndescription: H.\n---\n[a](a/b.md) ![c](a/c.svg)\n",
    "Content/a/b.md": "---\ntitle: B\ndescription: B.\ntemplate: page\naliases: [/old/]\n---\nText.\n",
    "Content/a/c.svg": "<svg/>",
    "Content/a/notes.txt~": "litter", "Content/.hidden": "litter",
    "Content/data/references.json": "[]",
    "Templates/home.mustache": "{{{page.introduction}}}", "Templates/page.mustache": "{{page.title}}",
    "Templates/redirect.mustache": "{{page.redirect}}",
    "Public/style.css": "body {}", "Public/.well-known/security.txt": "Contact: us",
  ]

  private func workspace(_ changes: [String: String] = [:]) throws -> Workspace {
    let workspace = try Workspace()
    for (file, text) in Self.site.merging(changes, uniquingKeysWith: { $1 }) {
      try workspace.write(text, to: file)
    }
    return workspace
  }

  private func build(_ workspace: Workspace, strict: Bool = false) async throws -> Build.Outcome {
    let today = try #require(Day(iso: "2026-11-23"))
    return try await Build(
      folder: workspace.path, output: workspace.output, options: .init(today: today), isStrict: strict
    ).run()
  }

  @Test("publishes pages, the files beside them, old addresses and Public, and nothing else")
  func everything() async throws {
    let workspace = try workspace()
    guard case .published(let publication, let pages, let warnings, _, _) = try await build(workspace) else {
      Issue.record("the build was refused")
      return
    }
    #expect(pages == 2)
    #expect(warnings == [])
    #expect(publication.written == 9)
    var published = try #require(try workspace.published())
    for generated in ["manifest.webmanifest", "robots.txt", "sitemap.xml"] {
      #expect(published.removeValue(forKey: generated) != nil)
    }
    #expect(
      published == [
        "index.html": "<p><a href=\"/a/b/\">a</a> <img src=\"/a/c.svg\" alt=\"c\" /></p>",
        "a/b/index.html": "B", "a/c.svg": "<svg/>",
        "old/index.html": "https://example.org/a/b/", "style.css": "body{}",
        ".well-known/security.txt": "Contact: us",
      ])
  }

  @Test("publishes nothing while there are errors, and leaves the last good site as it was")
  func refused() async throws {
    let workspace = try workspace()
    _ = try await build(workspace)
    let before = try workspace.published()
    try workspace.write(
      "---\ntitle: B\ndescription: B.\ntemplate: page\naliases: [/old/]\n---\n[x](y.md)\n",
      to: "Content/a/b.md")
    try workspace.write("body {color: red}", to: "Public/style.css")
    guard case .refused(let diagnostics) = try await build(workspace) else {
      Issue.record("the build was not refused")
      return
    }
    #expect(diagnostics.map(\.check) == [.brokenLink])
    #expect(try workspace.published() == before)
  }

  @Test("publishes with warnings, but not when it is strict")
  func strict() async throws {
    let workspace = try workspace([
      "Content/w.md": "---\ntitle: W\ndescription: W.\ntemplate: page\n---\n<b>\n"
    ])
    guard case .published(_, _, let warnings, _, _) = try await build(workspace) else {
      Issue.record("the build was refused")
      return
    }
    #expect(warnings.map(\.check) == [.rawHTML])
    guard case .refused(let diagnostics) = try await build(workspace, strict: true) else {
      Issue.record("the strict build was not refused")
      return
    }
    #expect(diagnostics.map(\.severity) == [.error])
  }

  @Test("reports every file that is not text, and every symbolic link, in one run")
  func files() async throws {
    let workspace = try workspace()
    try workspace.write(bytes: [0x61, 0xFF], to: "Content/bad.md")
    try workspace.write(bytes: [0xC3], to: "Templates/bad.mustache")
    try workspace.link("/etc/passwd", at: "Content/a/link.md")
    try workspace.link("/etc", at: "Public/etc")
    guard case .refused(let diagnostics) = try await build(workspace) else {
      Issue.record("the build was not refused")
      return
    }
    #expect(
      diagnostics.map { "\($0.location?.file ?? "") \($0.check.code)" } == [
        "Content/a/link.md path-outside-site", "Content/bad.md invalid-utf-8", "Public/etc path-outside-site",
        "Templates/bad.mustache invalid-utf-8",
      ])
  }

  @Test("of a folder without anything says what is missing")
  func empty() async throws {
    let workspace = try Workspace()
    guard case .refused(let diagnostics) = try await build(workspace) else {
      Issue.record("the build was not refused")
      return
    }
    #expect(Set(diagnostics.map(\.check)) == [.missingSettings, .missingHome])
  }
}
