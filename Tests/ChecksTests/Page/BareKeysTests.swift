import Diagnostics
import SiteTesting
import Testing

@Suite("A key of a source without its brackets")
struct BareKeysTests {
  private static let references = """
    [{"id": "nhs_stroke", "type": "webpage", "title": "J", "URL": "https://example.org/j"}]
    """

  @Test(
    "is an error where it stands, and other names are none",
    arguments: [
      "[@nhs_stroke] and @«nhs_stroke» says", "[@nhs_stroke] (@«nhs_stroke», p. 3): so",
      "[@nhs_stroke] by @nhs_england, [@nhs_stroke](https://example.org), me@nhs_stroke.uk, `@nhs_stroke`",
    ])
  func places(marked: String) async {
    let marked = MarkedText(TestSite.articleStart + marked + "\n")
    let found = await TestSite(["Content/a.md": marked.text, "Content/data/references.json": Self.references])
      .diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) bad-citation" })
  }
}
