import Foundation
import Testing

@testable import Rendering
@testable import Site

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

  /// A site with pages in a section, whose titles hold everything that means something in XML or in an address.
  private func site(pages: Int) async throws -> Site {
    var files: [String: String] = [:]
    for index in 0..<pages {
      files["Content/news/\(index) a&b='<é.md"] = "---\ntitle: T\ndescription: D.\n---\n"
    }
    return try await GeneratedSite(files).site()
  }

  private func parts(of site: Site, _ limits: SitemapParts.Limits) -> [Range<Int>] {
    site.outputs.parts(ofSitemapBelow: "https://example.org/", limits: limits) { output in
      site.isForSearch(output) ? site.page(of: output).map { site.pages[$0] } : nil
    }
  }

  /// The sitemap, and then its parts, as texts.
  private func texts(of site: Site, _ parts: [Range<Int>]) -> [String] {
    let sitemap = Sitemap(of: site, parts: parts)
    let files = [sitemap.bytes] + (parts.count > 1 ? parts.indices.map(sitemap.bytes(ofPart:)) : [])
    return files.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("is one file up to the limit, and beyond it parts with an index", arguments: [0, 1, 3, 4, 7])
  func parts(count: Int) async throws {
    // Five pages stand there anyway.
    let site = try await site(pages: count)
    let parts = parts(of: site, .init(addresses: 3, bytes: 1 << 20))
    let texts = texts(of: site, parts)
    #expect(parts.count == (count + 5 + 2) / 3)
    #expect(texts.joined().components(separatedBy: "<url>").count == count + 5 + 1)
    #expect(texts.allSatisfy { $0.components(separatedBy: "<url>").count <= 4 })
    #expect(texts[0].components(separatedBy: "<sitemap>").count == parts.count + 1)
    #expect(texts[0].contains("<loc>https://example.org/sitemap-2.xml</loc>"))
    if count > 0 {
      #expect(texts.joined().contains("<loc>https://example.org/news/0%20a&amp;b=&#39;%3C%C3%A9/</loc>"))
    }
  }

  @Test("keeps to the limit of bytes, and uses all of it")
  func bytes() async throws {
    let site = try await site(pages: 20)
    let whole = texts(of: site, [site.outputs.indices])[0].utf8.count
    #expect(parts(of: site, .init(bytes: whole)).count == 1)
    #expect(parts(of: site, .init(bytes: whole - 1)).count == 2)
    let sizes = texts(of: site, parts(of: site, .init(bytes: 400))).dropFirst().map(\.utf8.count)
    #expect(sizes.count > 3 && sizes.allSatisfy { $0 <= 400 })
  }
}
