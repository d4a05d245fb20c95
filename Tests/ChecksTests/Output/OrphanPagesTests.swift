import SiteTesting
import Testing

@Suite("A page that no way leads to")
struct OrphanPagesTests {
  @Test("is found, however many pages lead to it that no way leads to")
  func unreached() async {
    let start = TestSite.articleStart
    let files = [
      // A section whose template lists nothing, and a page in it that links to another one.
      "Content/c/index.md": start + "[d](d.md)\n", "Content/c/d.md": start, "Content/c/e.md": start,
      "Content/c/f.md": start + "[e](e.md)\n", "Content/404.md": start,
      "Templates/section.mustache":
        "<html lang=\"en\"><title>A</title><body><header></header><main><h1>A</h1>{{{page.introduction}}}</main>"
        + "<footer></footer></body></html>",
      "Templates/404.mustache":
        "<html lang=\"en\"><title>A</title><body><header></header><main><h1>A</h1></main>"
        + "<footer></footer></body></html>",
    ]
    let found = await TestSite(audited: "", files).audit()
    #expect(found == ["Content/c/e.md:1:1+3 orphan-page", "Content/c/f.md:1:1+3 orphan-page"])
    let menu = TestSite(audited: "", settings: "footer: [c/f.md]\n", files)
    #expect(await menu.audit().count == 2, "a menu that no template shows leads nowhere")
  }
}
