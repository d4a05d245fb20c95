import Diagnostics
import SiteTesting
import Testing

@Suite("A page with another name than pages have")
struct MisnamedPagesTests {
  @Test(
    "is never published as it is, and the right name is said",
    arguments: [
      ("a/bar.MD", "bar.md"), ("baz.markdown", "baz.md"), ("a/Index.md", "index.md"),
      ("INDEX.MD", "index.md"),
      ("x.y.mdown", "x.y.md"), ("Copy of about.Md", "Copy of about.md"), ("post.qmd", "post.md"),
    ])
  func misnamed(name: String, right: String) async {
    let site = TestSite([
      "Content/\(name)": TestSite.articleStart, "Content/b.md": TestSite.articleStart + "[x](<\(name)>)",
    ])
    let found = await site.diagnostics().filter { $0.check.code == "misnamed-page" }
    #expect(found.map(\.short) == ["Content/\(name):1:1+1 misnamed-page"])
    #expect(found.first?.fix == "call this file \(right)")
    #expect(await !site.site.outputs.contains { $0.path == name })
  }

  @Test("is not told a second time at each link to it")
  func links() async {
    let site = TestSite([
      "Content/x.MD": TestSite.articleStart, "Content/y.markdown": TestSite.articleStart,
      "Content/b.md": TestSite.articleStart + "[x](x.MD) [y](y.markdown#z)\n",
    ])
    #expect(await !site.audit().contains { $0.contains("dead-link") })
  }
}
