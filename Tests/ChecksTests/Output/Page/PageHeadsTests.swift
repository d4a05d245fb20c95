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

  @Test("says that its language is written from right to left, where it is")
  func direction() async {
    var site = TestSite(audited: "A.\n", settings: "language: ar\n")
    site.files["Templates/article.mustache"]?.replace(" lang=\"en\"", with: " lang=\"{{site.language}}\"")
    #expect(
      await site.site.audit().map(\.message) == [
        "this page does not say that 'ar' is written from right to left, on Content/a.md"
      ])
    site.files["Templates/article.mustache"]?.replace(
      " lang=", with: "{{#site.isRightToLeft}} dir=\"rtl\"{{/site.isRightToLeft}} lang=")
    #expect(await site.site.audit().map(\.message) == [])
  }
}
