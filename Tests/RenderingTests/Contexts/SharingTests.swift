import Diagnostics
import Rendering
import Site
import SiteTesting
import Testing

@Suite("What others are told of a page")
struct SharingTests {
  private static let settings = """
    title: Test
    base-url: https://example.org/sub
    language: en-gb
    social-image: {file: /card.png, alt: A card}
    paper: {light: "#fffefb", dark: "#000"}

    """
  private static let head = """
    {{page.kind}} {{page.isForSearch}} {{site.locale}} {{site.paper.light}} {{site.paper.dark}}
    {{#page.image}}{{url}} {{width}} {{height}} {{alt}}{{/page.image}}
    {{#page.feeds}}
    {{type}} {{title}} {{url}}
    {{/page.feeds}}
    """

  private func site(_ files: [String: String] = [:]) -> TestSite {
    var all = [
      "Content/site.yml": Self.settings, "Public/card.png": "", "Public/own card.png": "",
      "Content/a.md": TestSite.articleStart,
    ]
    for template in ["home", "article", "section"] { all["Templates/\(template).mustache"] = Self.head }
    return TestSite(all.merging(files) { $1 })
  }

  @Test("is the kind of page, the picture with its whole address and size, the language and the colours")
  func head() async throws {
    var sources = site([
      "Content/b.md":
        "---\ntitle: B\ndescription: B.\nnoindex: true\nimage: {file: own card.png, alt: Its own}\n---\n"
    ]).sources
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + "IHDR".utf8
    let header: [UInt8] = [0, 0, 4, 0xB0, 0, 0, 2, 0x76, 8, 2, 0, 0, 0, 0, 0, 0, 0]
    sources.publicFolder.contents["card.png"] = start + header + [0, 0, 0, 0] + "IEND".utf8 + [0, 0, 0, 0]
    let site = try await Site(sources, options: self.site().options)
    let pages = Dictionary(
      uniqueKeysWithValues: try await site.render().map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
    #expect(
      pages["a/index.html"] == """
        article true en_GB #fffefb #000
        https://example.org/sub/card.png 1200 630 A card

        """)
    #expect(
      pages["b/index.html"] == """
        article false en_GB #fffefb #000
        https://example.org/sub/own%20card.png   Its own

        """)
    #expect(pages["index.html"]?.hasPrefix("website true") == true)
  }

  @Test("holds the feeds of the sections that the page is in, the nearest first; on the front page all")
  func feeds() async throws {
    let pages = try await site([
      "Content/index.md": "---\ntitle: Home\ndescription: H.\nfeed: true\n---\n",
      "Content/news/index.md": "---\ntitle: News & more\ndescription: N.\nfeed: true\n---\n",
      "Content/news/x.md": "---\ntitle: X\ndescription: X.\npublished: 2026-11-01\n---\n",
      "Content/newsroom.md": "---\ntitle: Room\ndescription: R.\n---\n",
    ]).pages()
    func feeds(_ path: String) -> [String] {
      (pages[path] ?? "").split(separator: "\n").dropFirst(2).map {
        String($0.split(separator: " ").last ?? "")
      }
    }
    let root = ["/sub/feed.xml", "/sub/atom.xml", "/sub/feed.json"]
    let news = ["/sub/news/feed.xml", "/sub/news/atom.xml", "/sub/news/feed.json"]
    // Readers give their feed reader the address of the front page.
    #expect(feeds("index.html") == root + news)
    #expect(feeds("newsroom/index.html") == root)
    #expect(feeds("news/index.html") == news + root)
    #expect(feeds("news/x/index.html") == news + root)
    #expect(pages["news/index.html"]?.contains("application/rss+xml News &amp; more – Test (RSS)") == true)
  }

  @Test(
    "is refused where it cannot be",
    arguments: [
      ("---\ntitle: A\ndescription: A.\n«feed»: true\n---\n", "misplaced-feed"),
      ("---\ntitle: A\ndescription: A.\nfeed: «often»\n---\n", "wrong-type"),
      ("---\ntitle: A\ndescription: A.\nnoindex: «no»\n---\n", "wrong-type"),
      ("---\ntitle: A\ndescription: A.\nabout: {«x»: y}\n---\n", "wrong-type"),
      ("---\ntitle: A\ndescription: A.\nimage: {file: «cart.png», alt: B}\n---\n", "missing-picture"),
      ("---\ntitle: A\ndescription: A.\nimage: «{»file: card.png}\n---\n", "missing-key"),
      ("---\ntitle: A\ndescription: A.\nimage: «card.png»\n---\n", "wrong-type"),
    ])
  func mistakes(marked: String, code: String) async {
    let marked = MarkedText(marked)
    let found = await site(["Content/b.md": marked.text]).diagnostics().filter { $0.check != .missingReview }
    #expect(found.first { $0.check.code == code } != nil, "\(found.map(\.short))")
    if code != "wrong-type" || !marked.text.contains("about") {
      #expect(
        found.map(\.short).contains { $0.hasPrefix("Content/b.md:\(marked.places.first ?? "") \(code)") },
        "\(found.map(\.short))")
    }
  }

  @Test(
    "is refused where site.yml says what cannot be",
    arguments: [
      ("social-image: {file: «cart.png», alt: B}\n", "missing-picture"),
      ("social-image: «{»file: card.png}\n", "missing-key"),
      ("paper: {light: «white», dark: \"#000\"}\n", "wrong-type"),
      ("paper: «{»light: \"#fff\"}\n", "missing-key"), ("paper: «\"#fff\"»\n", "wrong-type"),
    ])
  func settings(marked: String, code: String) async {
    let marked = MarkedText("title: T\nbase-url: https://example.org\n" + marked)
    let found = await site(["Content/site.yml": marked.text]).diagnostics()
    #expect(
      found.map(\.short).contains("Content/site.yml:\(marked.places.first ?? "") \(code)"),
      "\(found.map(\.short))")
  }

  @Test("warns of a feed without pages, and publishes none")
  func emptyFeed() async throws {
    let files = [
      "Content/news/index.md": "---\ntitle: News\ndescription: N.\nfeed: true\n---\n",
      "Content/news/x.md": "---\ntitle: X\ndescription: X.\npublished: 2027-01-01\n---\n",
    ]
    let found = await site(files).diagnostics()
    #expect(found.map(\.short) == ["Content/news/index.md:4:1+4 empty-feed"])
    #expect(found.map(\.severity) == [.warning])
    #expect(await site(files).site.feeds.isEmpty)
  }

  @Test("can be linked to from the text")
  func links() async {
    let found = await site([
      "Content/news/index.md":
        "---\ntitle: News\ndescription: N.\nfeed: true\n---\n[a](/news/feed.xml) [b](/sitemap.xml) [c](/feed.xml)\n",
      "Content/news/x.md": "---\ntitle: X\ndescription: X.\npublished: 2026-01-01\n---\n",
    ]).diagnostics().filter { $0.check != .missingReview }
    #expect(found.map(\.check.code) == ["missing-file"])
  }
}
