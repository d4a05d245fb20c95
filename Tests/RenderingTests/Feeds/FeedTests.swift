import Foundation
import Site
import Testing

@testable import Publishing
@testable import Rendering
import Text

@Suite("The feeds of a section")
struct FeedTests {
  /// The text of the newest page: its introduction and sections, all addresses whole, without the way back to the top.
  private static let html = """
    <p>See <a href="https://example.org/news/old/">old</a>, <a href="https://example.org/news/new/#a">here</a>, \
    <a href="https://out.example/?a=1&amp;b=2">out</a>, <a href="mailto:a@b.example">mail</a>
    """

  @Test("hold the newest pages first, in three forms that say the same")
  func forms() async throws {
    let texts = try await GeneratedSite().texts()
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data((texts["news/feed.json"] ?? "").utf8)) as? [String: Any])
    let items = try #require(json["items"] as? [[String: Any]])
    #expect(
      items.map { $0["id"] as? String } == ["https://example.org/news/new/", "https://example.org/news/old/"])
    #expect(items.map { $0["date_modified"] as? String } == ["2026-11-15T00:00:00Z", "2026-10-01T00:00:00Z"])
    let html = try #require(items[0]["content_html"] as? String)
    #expect(html.hasPrefix(Self.html), "\(html)")
    #expect(html.contains("<h2>Part &amp; parcel</h2>"))
    #expect(html.contains("src=\"https://example.org/news/cup.svg\""))
    #expect(html.contains("href=\"https://example.org/news/new/#source-1\""))
    #expect(html.contains("<code>&lt;a href=&quot;/x&quot;&gt;</code>"))
    #expect(!html.contains("Back to top"))
    let escaped = String(decoding: XML.escaped(html.utf8), as: UTF8.self)
    #expect(texts["news/feed.xml"]?.contains("<content:encoded>\(escaped)</content:encoded>") == true)
    #expect(texts["news/atom.xml"]?.contains("<content type=\"html\">\(escaped)</content>") == true)
  }

  @Test("are RSS 2.0 and Atom as their readers expect them")
  func frames() async throws {
    let texts = try await GeneratedSite(["Content/news/new.md": "---\ntitle: N\ndescription: N.\n---\n"])
      .texts()
    #expect(
      texts["news/feed.xml"] == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel>
        <title>News – Tea &amp; Co</title>
        <link>https://example.org/news/</link>
        <description>What is new.</description>
        <language>en-GB</language>
        <lastBuildDate>Thu, 01 Oct 2026 00:00:00 +0000</lastBuildDate>
        <atom:link href="https://example.org/news/feed.xml" rel="self" type="application/rss+xml"/>
        <item>
        <title>Old</title>
        <link>https://example.org/news/old/</link>
        <guid isPermaLink="true">https://example.org/news/old/</guid>
        <pubDate>Thu, 01 Oct 2026 00:00:00 +0000</pubDate>
        <dc:creator>A. Writer</dc:creator>
        <category>Cups &amp; pots</category>
        <description>O.</description>
        <content:encoded>&lt;p&gt;Old.&lt;/p&gt;</content:encoded>
        </item>
        </channel>
        </rss>

        """)
    #expect(
      texts["news/atom.xml"] == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
        <id>https://example.org/news/atom.xml</id>
        <title>News – Tea &amp; Co</title>
        <subtitle>What is new.</subtitle>
        <updated>2026-10-01T00:00:00Z</updated>
        <link rel="self" type="application/atom+xml" href="https://example.org/news/atom.xml"/>
        <link rel="alternate" type="text/html" href="https://example.org/news/"/>
        <author>
        <name>The Board</name>
        <uri>https://board.example/</uri>
        </author>
        <entry>
        <id>https://example.org/news/old/</id>
        <title>Old</title>
        <published>2026-10-01T00:00:00Z</published>
        <updated>2026-10-01T00:00:00Z</updated>
        <link rel="alternate" type="text/html" href="https://example.org/news/old/"/>
        <author>
        <name>A. Writer</name>
        </author>
        <category term="Cups &amp; pots"/>
        <summary>O.</summary>
        <content type="html">&lt;p&gt;Old.&lt;/p&gt;</content>
        </entry>
        </feed>

        """)
  }

  @Test("hold no more than the newest pages, those of one day in the order of their paths")
  func limit() async throws {
    let many = (0..<30).map { number in
      (
        "Content/news/p\(number + 10).md",
        "---\ntitle: P\ndescription: P.\npublished: 2026-11-2\(number % 3)\n---\n"
      )
    }
    let text = try await GeneratedSite(Dictionary(uniqueKeysWithValues: many)).texts()["news/feed.json"] ?? ""
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let items = (json?["items"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    let numbers = [2, 1].flatMap { rest in (0..<30).filter { $0 % 3 == rest } }
    #expect(items == numbers.map { "https://example.org/news/p\($0 + 10)/" })
  }

  @Test(
    "have whole addresses, however the page writes them",
    arguments: [
      ("<a href=\"/x\">", "<a href=\"https://o.example/x\">"),
      ("<a href=\"#y\">", "<a href=\"https://o.example/p/#y\">"),
      ("<a href=\"\">", "<a href=\"\">"), ("<a href=\"//x\">", "<a href=\"//x\">"),
      ("<a href=\"tel:1\">", "<a href=\"tel:1\">"),
      ("<img src=\"y.png\" alt=\"/a\">", "<img src=\"https://o.example/p/y.png\" alt=\"/a\">"),
      ("<a title=\" href=\" href=\"/x\">", "<a title=\" href=\" href=\"https://o.example/x\">"),
      ("href=&quot;/x&quot;", "href=&quot;/x&quot;"), ("<a href=\"/x", "<a href=\"https://o.example/x"),
      ("<a data-href=\"/x\">", "<a data-href=\"/x\">"), ("", ""),
    ])
  func addresses(html: String, expected: String) {
    let addresses = AbsoluteAddresses(page: "https://o.example/p/", origin: "https://o.example")
    #expect(String(decoding: addresses.apply(to: Array(html.utf8)), as: UTF8.self) == expected)
  }

  @Test("write only what XML allows")
  func characters() {
    let text = "a\u{1}b\u{FFFE}\u{FFFF}c\u{FFFD}\t\n<&>'\"é"
    #expect(
      String(decoding: XML.escaped(text.utf8), as: UTF8.self)
        == "abc\u{FFFD}\t\n&lt;&amp;&gt;&#39;&quot;é")
  }
}
