import Diagnostics
import Page
import Site
import SiteTesting
import Testing

@Suite("The pages of a site of several languages")
struct LanguageTests {
  private static func page(_ title: String, _ more: String = "", _ text: String = "Text.\n") -> String {
    "---\ntitle: \(title)\ndescription: D.\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n\(more)---\n\(text)"
  }

  private func site() async -> Site {
    await TestSite.ofLanguages([
      "Content/a/index.md": Self.page("A"), "Content/a/x.md": Self.page("X", "tags: [t]\n"),
      "Content/a/y.md": Self.page("Y", "tags: [t]\n"), "Content/404.md": Self.page("None"),
      "Content/es/a/index.md": Self.page("A es"), "Content/es/a/x.md": Self.page("X es", "tags: [t]\n"),
      "Content/es/a/w.md": Self.page("W es", "tags: [t]\n"), "Content/es/404.md": Self.page("Nada"),
      "Content/ar/a/x.md": Self.page("X ar"),
    ]).site
  }

  private func path(_ place: Int?, of site: Site) -> String? { place.map { site.pages[$0].path.text } }

  @Test("are found in each language by their paths within it")
  func versions() async throws {
    let site = await site()
    let table: [(String, [String?])] = [
      ("a/x.md", ["a/x.md", "es/a/x.md", "ar/a/x.md"]), ("es/a/x.md", ["a/x.md", "es/a/x.md", "ar/a/x.md"]),
      ("a/y.md", ["a/y.md", nil, nil]), ("es/a/w.md", [nil, "es/a/w.md", nil]),
      ("ar/index.md", ["index.md", "es/index.md", "ar/index.md"]),
      ("404.md", ["404.md", nil, nil]), ("es/404.md", [nil, "es/404.md", nil]),
    ]
    for (page, expected) in table {
      let index = try #require(site.index(of: ContentPath(page)))
      #expect(site.versions(ofPage: index).map { path($0, of: site) } == expected, "\(page)")
    }
    #expect((0...2).map { path(site.home(of: $0), of: site) } == ["index.md", "es/index.md", "ar/index.md"])
  }

  @Test("stand in sections of their own language, whose top is its front page")
  func sections() async throws {
    let site = await site()
    let parents = Dictionary(
      uniqueKeysWithValues: site.pages.map { ($0.path.text, path($0.parent, of: site)) })
    #expect(parents["es/index.md"] == .some(nil) && parents["ar/index.md"] == .some(nil))
    #expect(parents["es/404.md"] == .some(nil))
    #expect(parents["es/a/index.md"] == "es/index.md" && parents["es/a/x.md"] == "es/a/index.md")
    #expect(parents["ar/a/x.md"] == "ar/index.md" && parents["a/index.md"] == "index.md")
    let home = try #require(site[ContentPath("index.md")])
    #expect(home.children.map { site.pages[$0].path.text } == ["a/index.md"])
    #expect(site[ContentPath("es/index.md")]?.template == "home")
    #expect(site[ContentPath("es/404.md")]?.template == "404")
  }

  @Test("go with pages of their own language alone")
  func related() async throws {
    let site = await site()
    for (page, expected) in [("a/x.md", [String]()), ("es/a/x.md", []), ("a/y.md", [])] {
      let index = try #require(site.index(of: ContentPath(page)))
      #expect(site.related(toPageAt: index).map { site.pages[$0].path.text } == expected)
    }
    let three = await TestSite.ofLanguages([
      "Content/a.md": Self.page("A", "tags: [t]\n"), "Content/b.md": Self.page("B", "tags: [t]\n"),
      "Content/c.md": Self.page("C", "tags: [t]\n"), "Content/d.md": Self.page("D", "tags: [t]\n"),
      "Content/es/d.md": Self.page("D", "tags: [t]\n"),
    ]).site
    let index = try #require(three.index(of: ContentPath("a.md")))
    #expect(Set(three.related(toPageAt: index).map { three.pages[$0].path.text }) == ["c.md", "d.md"])
  }

  @Test("are promised at their addresses, but for those that stand for missing ones")
  func promises() async {
    let site = await site()
    let paths = site.outputs.map(\.path)
    #expect(paths.contains("es/404.html") && paths.contains("es/a/x/index.html"))
    #expect(paths.contains("manifest.webmanifest") && paths.contains("es/manifest.webmanifest"))
    let added = String(decoding: site.addingAddresses(to: nil)?.text ?? [], as: UTF8.self)
    #expect(added.contains("\n/es/a/x/\n") && !added.contains("404"))
  }

  @Test("have feeds of their own language")
  func feeds() async {
    let dated = "published: 2026-10-01\n"
    let site = await TestSite.ofLanguages([
      "Content/index.md": Self.page("Home", "feed: true\n"),
      "Content/es/index.md": Self.page("Inicio", "feed: true\n"),
      "Content/a.md": Self.page("A", dated), "Content/es/a.md": Self.page("A es", dated),
    ]).site
    #expect(site.feeds.map(\.folder) == ["es", ""])
    let titles = site.feeds.map { $0.entries.map { site.pages[$0].frontMatter.title } }
    #expect(titles == [["A es"], ["A"]])
    #expect(site.feeds.map(\.isOfSite) == [true, true])
  }

  @Test("lead to the main language where a page is not in theirs, and to the heading there")
  func links() async {
    let site = TestSite.ofLanguages([
      "Content/b.md": Self.page("B", "", "## One {#one}\n\nText.\n"),
      "Content/es/a.md": Self.page("A", "", "[x](b.md#one) [y](b.md#two) [z](nothing.md)\n"),
    ])
    #expect(
      await site.diagnostics().map(\.line) == [
        "Content/es/a.md:7 broken-anchor", "Content/es/a.md:7 broken-link",
      ])
  }

  @Test("are those of a plain folder in a site that names no languages")
  func plainFolder() async throws {
    let site = await TestSite([
      "Content/es/index.md": Self.page("Es"), "Content/es/404.md": Self.page("N"),
      "Content/es/a.md": Self.page("A"),
    ]).site
    #expect(site.pages.allSatisfy { $0.language == SiteLanguages.main })
    #expect(site.outputs.contains { $0.path == "es/404/index.html" })
    #expect(!site.outputs.contains { $0.path == "es/manifest.webmanifest" })
    let section = try #require(site[ContentPath("es/index.md")])
    #expect(section.template == "section" && path(section.parent, of: site) == "index.md")
  }
}
