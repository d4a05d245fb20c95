import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("The head of a page")
struct PageHeadsTests {
  @Test(
    "says language and title",
    arguments: [(" lang=\"en\"", "language"), ("<title>{{page.title}}</title>", "no title")])
  func missing(part: String, words: String) async {
    var site = TestSite(audited: "A.\n")
    site.files["Templates/article.mustache"]?.replace(part, with: "")
    let found = await site.site.audit()
    #expect(found.map(\.location?.file) == ["Templates/article.mustache"] && found[0].check == .pageHead)
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
