import Diagnostics
import SiteTesting
import Testing

@Suite("A picture beside links")
struct MissingPicturesTests {
  @Test("must be in Public, for the site and for a page")
  func missing() async {
    let settings = MarkedText(
      "title: T\nbase-url: https://example.org\nsocial-image: {file: «cart.png», alt: B}\n")
    let page = MarkedText(
      TestSite.articleStart.dropLast(4) + "image: {file: «none.png», alt: B}\n---\n")
    let found = await TestSite([
      "Content/site.yml": settings.text, "Content/a.md": page.text, "Public/card.png": "x",
    ]).diagnostics()
    #expect(
      found.map(\.short) == page.places.map { "Content/a.md:\($0) missing-picture" }
        + settings.places.map { "Content/site.yml:\($0) missing-picture" })
    #expect(found.last?.fix == "did you mean 'card.png'?")
  }
}
