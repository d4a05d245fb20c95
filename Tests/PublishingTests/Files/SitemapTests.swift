import Foundation
import Site
import Testing

@testable import Publishing

@Suite("The sitemap")
struct SitemapTests {
  @Test("lists the pages that search engines may show, with the days that their editors name")
  func pages() async throws {
    let text = try await GeneratedSite().texts()["sitemap.xml"]
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url>
        <loc>https://example.org/</loc>
        <lastmod>2026-11-20</lastmod>
        </url>
        <url>
        <loc>https://example.org/news/</loc>
        </url>
        <url>
        <loc>https://example.org/news/new/</loc>
        <lastmod>2026-11-15</lastmod>
        </url>
        <url>
        <loc>https://example.org/news/old/</loc>
        <lastmod>2026-10-02</lastmod>
        </url>
        <url>
        <loc>https://example.org/news/undated/</loc>
        </url>
        </urlset>

        """)
  }

  @Test("leaves out drafts and pages of the future, also where they are shown")
  func drafts() async throws {
    let draft = ["Content/draft.md": "---\ntitle: D\ndescription: D.\ndraft: true\n---\n"]
    let texts = try await GeneratedSite(draft, drafts: true).texts()
    #expect(texts["draft/index.html"] != nil && texts["news/late/index.html"] != nil)
    #expect(texts["sitemap.xml"] == (try await GeneratedSite().texts()["sitemap.xml"]))
  }

  private func entries(_ count: Int) -> [Sitemap.Entry] {
    (0..<count).map { Sitemap.Entry(address: "https://example.org/\($0)/?a&b='<", lastChange: nil) }
  }

  private func text(_ file: OutputFile) -> String {
    guard case .bytes(let bytes) = file.content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("is one file up to the limit, and beyond it parts with an index", arguments: [0, 1, 3, 4, 7])
  func parts(count: Int) {
    let sitemap = Sitemap(
      entries: entries(count), base: "https://example.org/", limits: .init(addresses: 3, bytes: 1 << 20))
    let files = sitemap.files
    let texts = files.map(text)
    let parts = (count + 2) / 3
    #expect(files.map(\.path) == ["sitemap.xml"] + (parts > 1 ? (1...parts).map { "sitemap-\($0).xml" } : []))
    #expect(texts.joined().components(separatedBy: "<url>").count == count + 1)
    #expect(texts.allSatisfy { $0.components(separatedBy: "<url>").count <= 4 })
    if parts > 1 {
      #expect(texts[0].components(separatedBy: "<sitemap>").count == parts + 1)
      #expect(texts[0].contains("<loc>https://example.org/sitemap-2.xml</loc>"))
    } else if count > 0 {
      #expect(texts[0].contains("<loc>https://example.org/0/?a&amp;b=&#39;&lt;</loc>"))
    }
  }

  @Test("keeps to the limit of bytes, too")
  func bytes() {
    let sitemap = Sitemap(
      entries: entries(20), base: "https://example.org/", limits: .init(addresses: 50_000, bytes: 400))
    let sizes = sitemap.files.dropFirst().map { text($0).utf8.count }
    #expect(sizes.count > 3 && sizes.allSatisfy { $0 <= 400 })
  }

  @Test("knows its parts by their names")
  func names() {
    #expect(Sitemap.isPart("sitemap-12.xml"))
    for name in ["sitemap.xml", "sitemap-.xml", "sitemap-a.xml", "a/sitemap-1.xml"] {
      #expect(!Sitemap.isPart(name), "\(name)")
    }
  }
}
