import Building
import Diagnostics
import Files
import Page
import Site
import SiteTesting
import TestSupport
import Testing

@Suite("A picture that could run a script")
struct ActiveFilesTests {
  @Test("is an error where a page shows it, and is never published")
  func active() async throws {
    let folder = try TemporaryFolder()
    var site = TestSite(["Content/a.md": TestSite.articleStart + "![x](pic.svg) ![y](cup.svg)\n"])
    for (file, text) in site.files { try folder.write(text, to: file) }
    let script = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>document.title='ran'</script></svg>"
    try folder.write(script, to: "Content/pic.svg")
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "Content/cup.svg")
    site.files = [:]
    let read = try await Site(try await SiteFiles.load(from: folder.path), options: site.options)
    #expect(await read.check(isStrict: false).map(\.short) == ["Content/pic.svg:1:1+1 active-picture"])
    #expect(read.assets == [ContentPath("cup.svg")])
  }
}
