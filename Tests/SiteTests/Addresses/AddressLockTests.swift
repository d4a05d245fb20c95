import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("The list of promised addresses")
struct AddressLockTests {
  /// A site with a page of everything that has an address.
  static let site = [
    "Content/a.md": TestSite.articleStart.dropLast(4) + "aliases: [/old/, /older.html]\n---\n"
      + "## One {#one .was-two}\n\n### Deep words\n\n## Three\n",
    "Content/é x/index.md":
      "---\ntitle: E\ndescription: E.\ntemplate: article\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n---\n## Über\n",
    "Content/404.md": "---\ntitle: N\ndescription: N.\ntemplate: section\n---\n## Lost\n",
    "Content/draft.md": "---\ntitle: D\ndescription: D.\ndraft: true\naliases: [/drawn/]\n---\n## Draft\n",
    "Content/future.md": "---\ntitle: F\ndescription: F.\npublished: 2026-11-24\n---\n## Future\n",
    "Templates/home.mustache": "<a href=\"/leaflet.pdf\"><img src=\"/pictures/a%231.png\"></a>",
    "Content/leaflet.pdf": "x", "Content/pictures/a#1.png": "x",
    "Public/style.css": "x", "Public/app.js": "x", "Public/font.woff2": "x", "Public/favicon.svg": "x",
    "Public/logo.3f9c21ab.svg": "x", "Public/logo.svg": "x", "Public/report-20261120.pdf": "x",
    "Public/.well-known/security.txt": "x", "Public/js": "x",
  ]

  static let complete = """
    /
    /.well-known/security.txt
    /a/
    /a/#deep-words
    /a/#one
    /a/#three
    /a/#two
    /favicon.svg
    /js
    /leaflet.pdf
    /logo.svg
    /old/
    /older.html
    /pictures/a%231.png
    /report-20261120.pdf
    /é%20x/
    /é%20x/#über

    """

  /// What a build would write, without what the file says to people.
  private func text(_ site: TestSite) async throws -> String? {
    let site = await site.site
    return site.addingAddresses(to: site.addressLock).map {
      String(decoding: $0.text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("#") }.joined(separator: "\n")
    }
  }

  @Test("has pages, anchors, old addresses and documents, but no drafts and no parts of pages")
  func everything() async throws {
    let site = TestSite(Self.site)
    #expect(await site.diagnostics().map(\.short) == [])
    #expect(try await text(site) == Self.complete)
    #expect(await site.site.addingAddresses(to: nil)?.count == 17)
    let written = await site.site.addingAddresses(to: nil)?.text
    #expect(String(decoding: written ?? [], as: UTF8.self).hasPrefix("# The addresses that readers"))
  }

  @Test("of a complete list has nothing to add, whatever its order, line endings and repetitions")
  func complete() async throws {
    let lines = Self.complete.split(separator: "\n").map(String.init)
    for text in [
      Self.complete, Self.complete.replacing("\n", with: "\r\n"), "\u{FEFF}" + Self.complete,
      "# A\n\n" + (lines + lines).reversed().map { "  \($0)\t" }.joined(separator: "\n\n"),
    ] {
      let site = TestSite(Self.site.merging(["Content/addresses.lock": text]) { $1 })
      #expect(await site.diagnostics().map(\.short) == [])
      #expect(try await self.text(site) == nil)
    }
  }

  @Test(
    "keeps what stands there, remarks and repaired addresses included, and puts new lines in their places")
  func additions() async throws {
    let before = "# Ours\n/leaflet.pdf\r\n/old/#one\n/older.html\n/leaflet.pdf\n# Theirs\n/a\n/a/#one\n"
    var site = TestSite(Self.site.merging(["Content/addresses.lock": before]) { $1 })
    #expect(await site.diagnostics().map(\.short) == [])
    let loaded = await site.site
    let result = try #require(loaded.addingAddresses(to: loaded.addressLock))
    let expected =
      "# Ours\n# Theirs\n"
      + Self.complete.replacing("/a/\n", with: "/a\n/a/\n").replacing("/old/\n", with: "/old/\n/old/#one\n")
    #expect(String(decoding: result.text, as: UTF8.self) == expected)
    #expect(result.count == 17 - 3)
    site.files["Content/addresses.lock"] = expected
    #expect(try await text(site) == nil)
  }

  @Test("keeps the lines of one address together only where their bytes do")
  func order() async throws {
    var site = TestSite(["Content/a!b.md": TestSite.articleStart, "Content/a.md": TestSite.articleStart])
    site.files["Content/a.md"]? += "## Two {#two}\n\n## One {#one}\n"
    site.files["Content/addresses.lock"] = "/a/#two\n/old\n/a/\n/\n/older/\n/old#b\n/older/#c\n/old#a\n"
    site.files["Content/site.yml"] =
      "title: T\nbase-url: https://example.org\nchecks: {vanished-address: off}\n"
    let lines = "/\n/a!b/\n/a/\n/a/#one\n/a/#two\n/old\n/old#a\n/old#b\n/older/\n/older/#c\n"
    #expect(try await text(site) == lines)
    #expect(await site.site.addingAddresses(to: site.site.addressLock)?.count == 2)
    site.files["Content/addresses.lock"] = lines
    #expect(try await text(site) == nil)
  }

  @Test(
    "with lines that are no addresses has mistakes where they stand",
    arguments: [
      "«treatment/»\n/a/\n", "/a/\n  «https://example.org/a/»\n", "«/a b/»\n", "«//example.org/»\n",
      "«/a//b/»\n",
      "«/a/?b»\n", "«/a/../b/»\n", "«/./a/»\n", "«/a/#»\n", "«/a/#b#c»\n", "«/a/#b c»\n",
      "/a/\n«/a/#b\u{1}c»\n",
      "«/a\\b»\n", "/a/\r\n«é»\r\n", "/a/#one\n«/a/#»\n",
      "«<<<<<<< ours»\n/a/\n«||||||| base»\n«=======»\n/a/#one\n«>>>>>>> theirs»\n",
    ])
  func mistakes(marked: String) async {
    let marked = MarkedText(marked)
    let found = await TestSite(Self.site.merging(["Content/addresses.lock": marked.text]) { $1 })
      .diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/addresses.lock:\($0) bad-lock-line" })
    #expect(found.allSatisfy { $0.fix != nil })
  }

  @Test("says what to do with the marks of a merge")
  func merge() async {
    let found = await TestSite(["Content/addresses.lock": "/\n<<<<<<< HEAD\n"]).diagnostics()
    #expect(found.map(\.message) == ["a merge of two branches left this line behind"])
    #expect(
      found.map(\.fix) == ["remove it and keep the addresses of both branches: their order means nothing"])
  }

  @Test("that is something else altogether has a hundred mistakes at most, and loses no line")
  func other() async throws {
    let text = String(repeating: "no address\n", count: 5_000)
    let settings = "title: T\nbase-url: https://example.org\nchecks: {bad-lock-line: warning}\n"
    let site = TestSite(["Content/addresses.lock": text, "Content/site.yml": settings])
    #expect(await site.diagnostics().count == 100)
    let loaded = await site.site
    let written = String(decoding: loaded.addingAddresses(to: loaded.addressLock)?.text ?? [], as: UTF8.self)
    #expect(written == text + "/\n")
  }
}
