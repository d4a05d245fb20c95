import Diagnostics
import SiteTesting
import Testing

@Suite("Files that would be published in the same place")
struct SameAddressesTests {
  @Test(
    "are found",
    arguments: [
      (["Content/a.md", "Content/a/index.md"], "Content/a/index.md is already published as a/index.html"),
      (["Content/a.md", "Public/a/index.html"], "Content/a.md is already published as a/index.html"),
      (
        ["Content/a.md", "Public/a"],
        "Public/a is published as the file a, which Content/a.md needs as a folder"
      ),
    ])
  func sameAddress(files: [String], message: String) async {
    let site = TestSite(Dictionary(uniqueKeysWithValues: files.map { ($0, TestSite.articleStart) }))
    let found = await site.diagnostics()
    #expect(found.map(\.check) == [.sameAddress])
    let messages = [message, message.replacing("Content/a/index.md is", with: "Content/a.md is")]
    #expect(messages.contains(found.first?.message ?? ""))
  }

  @Test("are found for files beside pages, where a page names them")
  func files() async {
    var site = TestSite(["Content/x.png": "", "Public/x.png": ""])
    #expect(await site.diagnostics().map(\.check.code) == ["unpublished-file"])
    site.files["Content/a.md"] = TestSite.articleStart + "![x](x.png)\n"
    #expect(await site.diagnostics().map(\.message) == ["Content/x.png is already published as x.png"])
  }

  @Test("are found where folders differ in capital letters only, but for those of old addresses")
  func folders() async {
    var site = TestSite([
      "Content/Sleep/a.md": TestSite.articleStart, "Content/sleep/b.md": TestSite.articleStart,
    ])
    let found = await site.diagnostics()
    #expect(found.map(\.short) == ["Content/sleep/b.md:1:1+3 similar-address"])
    #expect(found.first?.message.contains("'sleep/', and other files in 'Sleep/'") == true)
    site.files["Content/Sleep/a.md"] = "absent"
    site.files["Content/c.md"] = TestSite.articleStart.dropLast(4) + "aliases: [/Sleep/old/]\n---\n"
    #expect(await site.diagnostics().map(\.short) == [])
  }

  @Test("are found where one has an old address that is taken")
  func takenAlias() async {
    let start = TestSite.articleStart.dropLast(4)
    let found = await TestSite([
      "Content/a.md": start + "aliases: [/b/]\n---\n", "Content/b.md": TestSite.articleStart,
    ]).diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:6:11+3 same-address"])
  }

  @Test(
    "are found where a list stands",
    arguments: [
      ("Content/news/tags.md", "Content/news/index.md:4:8+6 same-address"),
      ("Content/news/tags/cups.md", "Content/news/index.md:4:8+6 same-address"),
      ("Public/news/page/1/index.html", "Public/news/page/1/index.html:1:1+1 same-address"),
    ])
  func lists(file: String, expected: String) async {
    var site = TestSite.news(
      (1...4).map { ("a\($0)", "2026-11-0\($0)", "cups") })
    site.files[file] = TestSite.newsArticle("x", "published: 2026-11-10\n")
    #expect(await site.diagnostics().map(\.short) == [expected])
  }

  @Test(
    "are found where capital letters do not count: pages are an error, other files a warning",
    arguments: [
      (["Content/Sleep.md", "Content/sleep.md"], "same-address"),
      (["Content/Help/a.md", "Content/help/a.md"], "same-address"),
      (["Content/\u{DC}ber.md", "Content/u\u{308}ber.md"], "same-address"),
      (["Content/sleep.md", "Public/Sleep/index.html"], "similar-address"),
      (["Public/Logo.png", "Public/logo.png"], "similar-address"),
    ])
  func capitals(files: [String], code: String) async {
    let site = TestSite(Dictionary(uniqueKeysWithValues: files.map { ($0, TestSite.articleStart) }))
    let found = await site.diagnostics()
    #expect(found.map(\.check.code) == [code])
    #expect(found.first?.message.contains("where capital letters do not count") == true)
  }
}
