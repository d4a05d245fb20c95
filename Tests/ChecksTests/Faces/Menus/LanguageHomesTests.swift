import Checks
import Diagnostics
import SiteTesting
import Testing

@Suite("Languages without a front page")
struct LanguageHomesTests {
  private static let settings =
    "title: T\nbase-url: https://example.org\nlanguages:\n  en: English\n  es: Español\n"
  private static let page = "---\ntitle: P\ndescription: D.\n"

  private func found(_ files: [String: String]) async -> [Diagnostic] {
    await TestSite(["Content/site.yml": Self.settings].merging(files) { $1 }).diagnostics()
      .filter { $0.check == .languageWithoutHome }
  }

  @Test("are an error, at their line in site.yml")
  func missing() async {
    let found = await found([:])
    #expect(found.map(\.short) == ["Content/site.yml:5:3+2 language-without-home"])
    #expect(found.map(\.fix) == ["write Content/es/index.md, or take this line out until it is there"])
    #expect(await self.found(["Content/es/index.md": Self.page + "---\n"]) == [])
  }

  @Test("say so where a folder was there before, which may hold something else")
  func folder() async {
    let found = await found(["Content/es/a.md": Self.page + "---\n", "Content/es/b.md": Self.page + "---\n"])
    #expect(
      found.map(\.message) == [
        "the site has no front page in 'es': the folder Content/es is that of this language alone now, and holds 2 pages but no index.md"
      ])
  }

  @Test("say so where their front page is a draft, or of a later day")
  func unpublished() async {
    let draft = await found(["Content/es/index.md": Self.page + "draft: true\n---\n"])
    #expect(
      draft.map(\.message) == ["the front page in 'es' is a draft, so the site has none in that language"])
    let later = await found(["Content/es/index.md": Self.page + "published: 2026-12-24\n---\n"])
    #expect(
      later.first?.message.hasPrefix("the site has no front page in 'es' yet: published: 2026-12-24") == true)
  }

  @Test("are none where the site has one language, whatever its folders are called")
  func oneLanguage() async {
    let files = [
      "Content/site.yml": "title: T\nbase-url: https://example.org\n",
      "Content/es/a.md": TestSite.articleStart + "Text.\n",
    ]
    #expect(await TestSite(files).diagnostics() == [])
  }
}
