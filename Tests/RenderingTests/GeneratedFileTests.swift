import Building
import Foundation
import Page
import Publishing
import Site
import Testing

@Suite("Files made from the whole site")
struct GeneratedFileTests {
  private static let names: Set = [
    "sitemap.xml", "robots.txt", "manifest.webmanifest", "news/feed.xml", "news/atom.xml", "news/feed.json",
  ]

  @Test("are listed among everything that is published")
  func paths() async throws {
    let generated: Set<OutputKind> = [.sitemap, .robots, .manifest, .feed]
    let outputs = try await GeneratedSite().site().outputs.filter { generated.contains($0.kind) }
    #expect(Set(outputs.map(\.path)) == Self.names)
    #expect(outputs.count == Self.names.count)
  }

  @Test("do not depend on the day of the build")
  func days() async throws {
    let today = try await GeneratedSite().texts()
    let later = try await GeneratedSite(today: "2026-12-24").texts()
    for name in Self.names { #expect(today[name] != nil && today[name] == later[name], "\(name)") }
  }

  @Test(
    "give way to a file of an editor with the same path",
    arguments: ["Public/robots.txt", "Public/sitemap.xml", "Public/news/feed.xml"])
  func editor(file: String) async throws {
    let path = String(file.drop { $0 != "/" }.dropFirst())
    let made = try await GeneratedSite([file: "mine"]).texts()
    #expect(made[path] == nil)
    #expect(Set(made.keys).isSuperset(of: Self.names.subtracting([path])))
  }

  @Test("need their places")
  func conflict() async throws {
    let site = try GeneratedSite(["Content/sitemap.xml/index.md": "---\ntitle: A\ndescription: A.\n---\n"])
    let options = Site.Options(today: try #require(Day(iso: "2026-11-23")))
    var memory = Memory()
    guard
      case .refused(let found) = try await CheckedSite.check(
        site.workspace.path, options: options, memory: &memory)
    else {
      Issue.record("the site was not refused")
      return
    }
    #expect(found.map(\.check).filter { $0.severity == .error } == [.sameAddress])
  }

  @Test("tell crawlers where the sitemap is, at the root of a host only")
  func robots() async throws {
    #expect(
      try await GeneratedSite().texts()["robots.txt"]
        == "User-agent: *\nDisallow:\n\nSitemap: https://example.org/sitemap.xml\n")
    let below = [
      "Content/site.yml": "title: T\nbase-url: https://example.org/sub/\nchecks: {missing-review: off}\n"
    ]
    let texts = try await GeneratedSite(below).texts()
    #expect(texts["robots.txt"] == nil)
    #expect(texts["sitemap.xml"]?.contains("<loc>https://example.org/sub/news/</loc>") == true)
  }

  @Test("say in the manifest how the site looks, with the icons in Public in their own sizes")
  func manifest() async throws {
    let site = try GeneratedSite(["Public/icon-none.png": "no picture"])
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + "IHDR".utf8
    let end: [UInt8] = [8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + "IEND".utf8 + [0, 0, 0, 0]
    try site.workspace.write(bytes: png + [0, 0, 0, 192, 0, 0, 0, 192] + end, to: "Public/icon-b.png")
    try site.workspace.write(bytes: png + [0, 0, 2, 0, 0, 0, 2, 0] + end, to: "Public/icon-a.png")
    try site.workspace.write(bytes: png + [0, 0, 2, 0, 0, 0, 1, 0] + end, to: "Public/icon-wide.png")
    let text = try #require(try await site.texts()["manifest.webmanifest"])
    let manifest = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let expected: [String: Any] = [
      "name": "Tea & Co", "short_name": "Tea", "description": "About <tea>.", "lang": "en-GB", "id": "/",
      "start_url": "/", "scope": "/", "display": "browser", "theme_color": "#fffefb",
      "background_color": "#fffefb",
      "icons": [
        ["src": "/icon-b.png", "sizes": "192x192", "type": "image/png"],
        ["src": "/icon-a.png", "sizes": "512x512", "type": "image/png"],
      ],
    ]
    #expect(NSDictionary(dictionary: manifest ?? [:]) == NSDictionary(dictionary: expected))
  }
}
