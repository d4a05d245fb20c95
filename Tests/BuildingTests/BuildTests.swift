import Page
import Diagnostics
import Building
import Publishing
import Site
import TestSupport
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

  private func workspace(_ changes: [String: String] = [:]) throws -> TemporaryFolder {
    let workspace = try TemporaryFolder()
    for (file, text) in Self.site.merging(changes, uniquingKeysWith: { $1 }) {
      try workspace.write(text, to: file)
    }
    return workspace
  }

  private func build(_ workspace: TemporaryFolder, strict: Bool = false) async throws -> Build.Outcome {
    let today = try #require(Day(iso: "2026-11-23"))
    return try await Build(
      folder: workspace.path, output: workspace.output, options: .init(today: today), isStrict: strict
    ).run()
  }

  @Test("publishes pages, the files beside them, old addresses and Public, and nothing else")
  func everything() async throws {
    let workspace = try workspace()
    guard case .published(let success) = try await build(workspace) else {
      Issue.record("the build was refused")
      return
    }
    #expect(success.pages == 2)
    #expect(success.warnings == [])
    var published = try #require(try workspace.published())
    #expect(success.publication.written == published.count)
    #expect(published["_headers"]?.contains("Content-Security-Policy") == true)
    #expect(
      published["_redirects"]
        == "# Read by Netlify and Cloudflare Pages. Made by every build.\n/old/ /a/b/ 301\n/old /a/b/ 301\n")
    let site = try await Site(
      try await SiteFiles.load(from: workspace.path),
      options: .init(today: try #require(Day(iso: "2026-11-23"))))
    for output in site.outputs where output.origin == .site {
      #expect(published.removeValue(forKey: output.path) != nil, "\(output.path)")
    }
    #expect(
      published == [
        "index.html": "<p><a href=\"/a/b/\">a</a> <img src=\"/a/c.svg\" alt=\"c\" /></p>",
        "a/b/index.html": "B", "a/c.svg": "<svg/>",
        "old/index.html": "https://example.org/a/b/", "style.css": "body {}",
        ".well-known/security.txt": "Contact: us",
      ])
  }

  @Test("stamps no page whose file was changed since the site was read")
  func changedMeanwhile() async throws {
    let workspace = try workspace()
    let today = try #require(Day(iso: "2026-11-23"))
    let site = try await Site(
      try await SiteFiles.load(from: workspace.path), options: .init(today: today))
    try workspace.write("---\ntitle: B\ndescription: B.\n---\nAnother text.\n", to: "Content/a/b.md")
    let refusal = await #expect(throws: StampRefusal.self) {
      try await site.stamp(ContentPath("a/b.md"), by: ReviewerName("Jane Smith"), due: nil)
    }
    // It is about the whole file, so it has no place in it.
    #expect(refusal?.diagnostics.map(\.check) == [.unreadableFile])
    #expect(refusal?.diagnostics.first?.message.contains("Content/a/b.md") == true)
  }

  private static let long = String(repeating: "p { color: red }\n", count: 100)

  @Test(
    "publishes stylesheets with fingerprints, text compressed beforehand, and the same again the next time")
  func forHosts() async throws {
    let workspace = try workspace([
      "Templates/page.mustache": "<link rel=\"stylesheet\" href=\"{{site.root}}style.css\">",
      "Public/style.css": Self.long,
      "Public/_redirects": "/mine /a/b/ 302\n", "Public/data.csv": Self.long, "Public/data.csv.gz": "mine",
    ])
    _ = try await build(workspace)
    let published = try #require(try workspace.published())
    let name = try #require(published.keys.first { $0.hasPrefix("style.h") && $0.hasSuffix(".css") })
    #expect(published[name] == String(repeating: "p{color:red}", count: 100))
    #expect(published["style.css"] == nil)
    #expect(published["a/b/index.html"]?.contains("href=\"/\(name)\" integrity=\"sha256-") == true)
    #expect(
      published["_headers"]?.contains("\n/\(name)\n  Cache-Control: public, max-age=31536000, immutable\n")
        == true)
    #expect(published["_redirects"] == "/mine /a/b/ 302\n")
    #expect(published["data.csv.gz"] == "mine")
    #expect(published.keys.filter { $0.hasSuffix(".gz") }.sorted() == ["data.csv.gz", name + ".gz"])
    guard case .published(let again) = try await build(workspace) else {
      Issue.record("the second build was refused")
      return
    }
    #expect(!again.publication.isChanged)
  }

  @Test("compresses nothing beforehand where site.yml says so")
  func uncompressed() async throws {
    let workspace = try workspace([
      "Content/site.yml": "title: T\nbase-url: https://example.org\nprecompress: false\n",
      "Public/long.txt": Self.long,
    ])
    _ = try await build(workspace)
    #expect(try #require(try workspace.published()).keys.allSatisfy { !$0.hasSuffix(".gz") })
  }

  @Test("tells hosts what the files in Public need")
  func policy() async throws {
    let workspace = try workspace([
      "Content/site.yml": "title: T\nbase-url: http://example.org\n", "Public/a.js": "fetch('/data.json')",
      "Public/style.css":
        "a { b: url(data:image/png;base64,AA) } @font-face { src: url('data:font/woff2;base64,AA') }",
    ])
    _ = try await build(workspace)
    let headers = try #require(try workspace.published()?["_headers"])
    for part in ["connect-src 'self'", "img-src 'self' data:", "font-src 'self' data:"] {
      #expect(headers.contains(part + ";"))
    }
    #expect(!headers.contains("upgrade-insecure-requests") && !headers.contains("Strict-Transport-Security"))
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
    guard case .published(let success) = try await build(workspace) else {
      Issue.record("the build was refused")
      return
    }
    #expect(success.warnings.map(\.check) == [.rawHTML])
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
    let workspace = try TemporaryFolder()
    guard case .refused(let diagnostics) = try await build(workspace) else {
      Issue.record("the build was not refused")
      return
    }
    #expect(Set(diagnostics.map(\.check)) == [.missingSettings, .missingHome])
  }
}
