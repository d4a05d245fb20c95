import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("A heavy picture")
struct HeavyPicturesTests {
  @Test("is one with more bytes than the site allows, by what readers get")
  func heavy() async {
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='4'/>"
    var site = TestSite(["Public/a.svg": drawing])
    #expect(await site.diagnostics().map(\.short) == [])
    site.files["Content/site.yml"] = "title: Test\nbase-url: https://example.org\nbudgets: {picture: 20}\n"
    let found = await site.diagnostics()
    #expect(found.map(\.short) == ["Public/a.svg:1:1+1 heavy-picture"])
    #expect(found.first?.message == "this picture has \(drawing.utf8.count) bytes, more than 20")
  }
}
