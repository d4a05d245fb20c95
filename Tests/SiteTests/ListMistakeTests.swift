import Diagnostics
import Site
import Testing

@Suite("The checks of lists by date")
struct ListMistakeTests {
  private static let start = "---\ntitle: News\ndescription: All news.\n"

  @Test(
    "find what is wrong with the order of a section",
    arguments: [
      ("order: «oldest»\n", "wrong-type", "write order: newest"),
      ("order: «[»newest]\n", "wrong-type", "write order: …"),
      ("order: newest\npage-size: «0»\n", "wrong-type", "write page-size: 10"),
      ("order: newest\npage-size: «101»\n", "wrong-type", "write page-size: 10"),
      ("order: newest\npage-size: «ten»\n", "wrong-type", "write page-size: 10"),
      ("page-size: «5»\n", "wrong-type", "add order: newest"),
      ("order: newest\npages: [«a.md»]\n", "wrong-type", "leave out pages: or order:"),
      ("«ordre»: newest\n", "unknown-key", "did you mean 'order'?"),
    ])
  func order(marked: String, code: String, fix: String) async {
    let marked = MarkedText(Self.start + marked + "---\n")
    let found = await TestSite([
      "Content/news/index.md": marked.text,
      "Content/news/a.md": ListingTests.article("a", "published: 2026-11-01\n"),
      "Templates/listing.mustache": "{{page.title}}",
    ]).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/news/index.md:\($0) \(code)" })
    #expect(found.first?.fix == fix)
  }

  @Test("find a page in a list by date that has none, but no draft")
  func dates() async {
    var site = ListingTests.site([])
    site.files["Content/news/a.md"] = ListingTests.article("a", "")
    site.files["Content/news/b.md"] = "---\ntitle: b\ndraft: true\n---\n"
    site.options.includesDrafts = true
    let found = await site.diagnostics().filter { $0.check != .missingReview }
    #expect(found.map(\.short) == ["Content/news/a.md:1:1+3 missing-date"])
    #expect(found.first?.fix == "add published: and a day, as in published: 2026-11-23")
  }

  @Test("find an order in a page that lists no pages")
  func wrongPage() async {
    var site = ListingTests.site([])
    site.files["Content/a.md"] = ListingTests.article("a", "order: newest\n")
    #expect(await site.diagnostics().map(\.short) == ["Content/a.md:6:8+6 wrong-type"])
  }

  @Test(
    "find tags that cannot be, with their places",
    arguments: [
      ("bladder, «'!'»", "bad-tag", "name it in words"),
      ("bladder, «bladder»", "bad-tag", "leave it out"), ("bladder, «Bladder»", "bad-tag", "leave it out"),
      ("«Bladder»", "tag-spelling", "did you mean 'bladder'?"),
      ("safety, «'bladder?'»", "tag-spelling", "did you mean 'bladder'?"),
      ("bladder, «[»x]", "wrong-type", "write tags: …"),
    ])
  func tags(marked: String, code: String, fix: String) async {
    let marked = MarkedText(ListingTests.article("a", "published: 2026-11-01\ntags: [\(marked)]\n"))
    var site = ListingTests.site([("b", "2026-11-02", "bladder"), ("c", "2026-11-03", "bladder")])
    site.files["Content/news/a.md"] = marked.text
    let found = await site.diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/news/a.md:\($0) \(code)" })
    #expect(found.first?.fix == fix)
  }

  @Test("take the spelling that most pages have, in whatever section, and allow a tag that is used once")
  func spelling() async {
    var site = ListingTests.site([
      ("a", "2026-11-01", "Cups"), ("b", "2026-11-02", "cups"), ("c", "2026-11-03", "once"),
    ])
    #expect(await site.diagnostics().map(\.short) == ["Content/news/b.md:7:8+4 tag-spelling"])
    site.files["Content/x.md"] = ListingTests.article("x", "tags: cups\n")
    #expect(await site.diagnostics().map(\.short) == ["Content/news/a.md:7:8+4 tag-spelling"])
  }

  @Test(
    "find files that would stand where a list stands",
    arguments: [
      ("Content/news/tags.md", "Content/news/index.md:4:8+6 same-address"),
      ("Content/news/tags/cups.md", "Content/news/index.md:4:8+6 same-address"),
      ("Public/news/page/1/index.html", "Public/news/page/1/index.html:1:1+1 same-address"),
    ])
  func addresses(file: String, expected: String) async {
    var site = ListingTests.site(
      (1...4).map { ("a\($0)", "2026-11-0\($0)", "cups") })
    site.files[file] = ListingTests.article("x", "published: 2026-11-10\n")
    #expect(await site.diagnostics().map(\.short) == [expected])
  }

  @Test("find a missing template where the order is asked for")
  func template() async {
    var site = ListingTests.site((1...4).map { ("a\($0)", "2026-11-0\($0)", "") })
    site.files["Templates/listing.mustache"] = "absent"
    #expect(await site.diagnostics().map(\.short) == ["Content/news/index.md:4:8+6 missing-template"])
    site.files["Content/news/index.md"] =
      "---\ntitle: News\ndescription: All news.\norder: newest\npage-size: 2\ntemplate: section\n---\n"
    #expect(await site.diagnostics().map(\.short) == ["Content/news/index.md:4:8+6 missing-template"])
  }

  @Test("find what is wrong with the template of lists")
  func names() async {
    var site = ListingTests.site([])
    let marked = MarkedText("{{#page.listing}}{{«nwer»}}{{/page.listing}}")
    site.files["Templates/listing.mustache"] = marked.text
    #expect(
      await site.diagnostics().map(\.short)
        == marked.places.map { "Templates/listing.mustache:\($0) unknown-name" })
  }
}
