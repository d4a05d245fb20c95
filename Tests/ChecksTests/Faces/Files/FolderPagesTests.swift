import Diagnostics
import SiteTesting
import Testing

@Suite("A page called README.md or _index.md")
struct FolderPagesTests {
  private func found(_ names: String...) async -> [String] {
    let pages = names.map { ("Content/\($0)", TestSite.articleStart) }
    let files = Dictionary(pages) { first, _ in first }
    return await TestSite(files).diagnostics().filter { $0.check.code == "folder-page-name" }.map(\.short)
  }

  @Test("should be called index.md, where no page of its folder is")
  func named() async {
    #expect(await found("a/README.md") == ["Content/a/README.md:1:1+1 folder-page-name"])
    #expect(await found("a/_index.md") == ["Content/a/_index.md:1:1+1 folder-page-name"])
    #expect(await found("b/readme.md", "b/c.md") == ["Content/b/readme.md:1:1+1 folder-page-name"])
  }

  @Test("is any page beside an index.md")
  func beside() async {
    #expect(await found("a/README.md", "a/index.md") == [])
    #expect(await found("a/readmes.md", "a/index.md.md") == [])
  }
}
