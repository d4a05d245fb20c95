import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A file beside the pages")
struct UnpublishedFilesTests {
  private static let names = ["Content/b/cup.png": "png", "Content/b/notes.txt": "private"]

  private func published(_ files: [String: String], drafts: Bool = false) async -> [String] {
    var site = TestSite(Self.names.merging(files) { $1 })
    site.options.includesDrafts = drafts
    return await site.site.outputs.filter { $0.kind == .contentFile }.map(\.path)
  }

  @Test(
    "is published where something names it that is published",
    arguments: [
      ["Content/a.md": "![x](b/cup.png)"], ["Content/a.md": "[x](/b/cup.png)"],
      ["Content/a.md": "[x](<https://example.org/b/cup.png>)"],
      ["Content/b/a.md": "[x](cup.png#top) and again [x](./cup.png?a=b)"],
      ["Content/a.md": "extra"],
      ["Templates/article.mustache": "<img src=\"{{site.root}}b/cup.png\">"],
      ["Templates/article.mustache": "<img src='/b/cup.png?1'>"],
      ["Public/style.css": "p { background: url(b/cup.png) }"], ["Public/x.js": "show('/b/cup.png')"],
      [
        "Content/data/references.json":
          " [{\"id\": \"a\", \"title\": \"A\", \"URL\": \"https://example.org/b/cup.png\"}]"
      ],
      [
        "Content/site.yml":
          "title: T\nbase-url: https://example.org\nfooter: [{title: Cup, url: 'https://example.org/b/cup.png'}]\n"
      ],
    ])
  func named(files: [String: String]) async {
    let files = files.mapValues { text in
      text == "extra"
        ? "---\ntitle: A\ndescription: A.\nextra: {pictures: [{file: b/cup.png}, b/notes.txt]}\n---\n"
        : text.first == "!" || text.first == "[" ? TestSite.articleStart + text : text
    }
    #expect(await published(files) == ["b/cup.png"])
  }

  @Test(
    "is not published where nothing names it, or only a draft, and one message lists those that nothing names"
  )
  func unnamed() async {
    let draft: String = TestSite.articleStart.dropLast(4) + "draft: true\n---\n![x](b/secret.png)\n"
    let files = ["Content/d.md": draft, "Content/b/secret.png": "png"]
    #expect(await published(files) == [])
    #expect(await published(files, drafts: true) == ["b/secret.png"])
    let found = await TestSite(Self.names.merging(files) { $1 }).diagnostics()
    #expect(found.map(\.short) == ["Content/b/cup.png:1:1+1 unpublished-file"])
    #expect(
      found.first?.message
        == "2 files in Content are not published, because no published page names them: this one, Content/b/notes.txt"
    )
    let one = await TestSite(["Content/x.png": "png"]).diagnostics()
    #expect(
      one.first?.fix == "link to it from a page, put it into Public, or take it out of Content")
    let many = Dictionary(uniqueKeysWithValues: (10...30).map { ("Content/\($0).png", "") })
    #expect(await TestSite(many).diagnostics().first?.message.hasSuffix("Content/15.png and 15 more") == true)
  }

  @Test("stays where readers were promised it, but for litter, and files of drafts and unknown kinds")
  func promised() async {
    let draft: String = TestSite.articleStart.dropLast(4) + "draft: true\n---\n![x](b/secret.png)\n"
    let lock = "/\n/a.md.orig\n/b/cup.png\n/b/notes.txt\n/b/secret.png\n/dump.sql~\n"
    let files = ["Content/d.md": draft, "Content/b/secret.png": "png", "Content/addresses.lock": lock]
    #expect(await published(files) == ["b/cup.png"])
    let site = TestSite(Self.names.merging(files) { $1 })
    let found = await site.diagnostics()
    #expect(
      found.map(\.short) == [
        "Content/addresses.lock:4:1+12 vanished-address", "Content/addresses.lock:5:1+13 vanished-address",
      ])
    #expect(
      found.map(\.message) == [
        "readers may have kept '/b/notes.txt', but Content/b/notes.txt is not published any more: no published page names it",
        "readers may have kept '/b/secret.png', but Content/b/secret.png is not published any more: only drafts name it",
      ])
    #expect(
      found.map { $0.fix?.prefix { $0 != "," } } == ["put it into Public", "publish the page that names it"])
    let written = await site.site.addingAddresses(to: site.site.addressLock)
    #expect(
      written.map { String(decoding: $0.text, as: UTF8.self) }?.split(separator: "\n").filter {
        $0.first == "/"
      } == ["/", "/b/cup.png", "/b/notes.txt", "/b/secret.png"])
    #expect(written?.count == 0)
  }
}
