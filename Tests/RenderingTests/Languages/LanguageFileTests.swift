import Page
import Rendering
import Site
import SiteTesting
import Testing

@Suite("Files of a site of several languages")
struct LanguageFileTests {
  private static func page(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\ndescription: D.\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n\(more)---\nText.\n"
  }

  private func text(_ path: String, _ files: [String: String]) async throws -> String {
    let site = await TestSite.ofLanguages(files).site
    let output = try #require(site.outputs.first { $0.path == path })
    return String(decoding: try Renderer(site).render(output), as: UTF8.self)
  }

  @Test("list each page in the sitemap with the same page in other languages")
  func sitemap() async throws {
    let map = try await text(
      "sitemap.xml",
      ["Content/a.md": Self.page("A"), "Content/es/a.md": Self.page("A"), "Content/b.md": Self.page("B")])
    #expect(map.contains("xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""))
    let links = ["en", "es", "x-default"].map { tag in
      "<xhtml:link rel=\"alternate\" hreflang=\"\(tag)\" href=\"https://example.org/\(tag == "es" ? "es/" : "")a/\"/>\n"
    }.joined()
    for folder in ["", "es/"] {
      #expect(
        map.contains(
          "<loc>https://example.org/\(folder)a/</loc>\n<lastmod>2026-11-01</lastmod>\n\(links)</url>"))
    }
    #expect(map.contains("<loc>https://example.org/b/</loc>\n<lastmod>2026-11-01</lastmod>\n</url>"))
  }

  @Test("name the feeds of other languages in each")
  func feeds() async throws {
    let files = [
      "Content/n/index.md": Self.page("N", "feed: true\n"),
      "Content/n/a.md": Self.page("A", "published: 2026-10-01\n"),
      "Content/es/n/index.md": Self.page("N es", "feed: true\n"),
      "Content/es/n/a.md": Self.page("A es", "published: 2026-10-01\n"),
    ]
    let atom = try await text("es/n/atom.xml", files)
    #expect(atom.contains("xml:lang=\"es\""))
    #expect(
      atom.contains(
        "<link rel=\"alternate\" type=\"application/atom+xml\" hreflang=\"en\" href=\"https://example.org/n/atom.xml\"/>"
      ))
    #expect(try await text("n/feed.xml", files).contains("<language>en</language>"))
    #expect(
      try await text("n/feed.xml", files).contains(
        "<atom:link href=\"https://example.org/es/n/feed.xml\" rel=\"alternate\" type=\"application/rss+xml\" hreflang=\"es\"/>"
      ))
  }

  @Test("say of each language where its apps start")
  func manifest() async throws {
    let manifest = try await text("es/manifest.webmanifest", [:])
    #expect(manifest.contains("\"lang\": \"es\""))
    #expect(manifest.contains("\"start_url\": \"/es/\"") && manifest.contains("\"scope\": \"/\""))
  }

  @Test("let each host show the page for missing addresses in the language of the folder")
  func hosts() async throws {
    let site = await TestSite.ofLanguages(
      ["Content/404.md": Self.page("N"), "Content/es/404.md": Self.page("N")]
    ).site
    let hosted = HostedSite(site)
    let server = try #require(Server(folder: "/var/www/site"))
    #expect(hosted.languageFolders == ["/es/"])
    #expect(hosted.nginx(server)?.contains("  location /es/ { error_page 404 /es/404.html; }\n") == true)
    #expect(
      hosted.caddy(server)?.contains(
        """
        \t\t@missing1 {
        \t\t\texpression {http.error.status_code} == 404
        \t\t\tpath /es/*
        \t\t}
        \t\trewrite @missing1 /es/404.html
        \t\t@missing {
        \t\t\texpression {http.error.status_code} == 404
        \t\t\tnot path /es/*
        \t\t}
        \t\trewrite @missing /404.html
        """) == true)
    #expect(hosted.netlify.contains("from = \"/es/*\"\nto = \"/es/404.html\"\nstatus = 404\n"))
  }

  @Test("send old addresses to pages in their language")
  func redirects() async throws {
    let site = await TestSite.ofLanguages(["Content/es/a.md": Self.page("A", "aliases: [/es/viejo/]\n")]).site
    #expect(site.redirects.map(\.target) == ["/es/a/", "/es/a/"])
  }
}
