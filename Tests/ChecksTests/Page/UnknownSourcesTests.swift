import Diagnostics
import SiteTesting
import Testing

@Suite("A citation of a source that does not exist")
struct UnknownSourcesTests {
  private static let references = """
    [{"id": "jones2018", "type": "webpage", "title": "J", "URL": "https://example.org/j"},
     {"id": "dakwar2019", "type": "webpage", "title": "D", "URL": "https://example.org/d"}]
    """

  @Test(
    "is an error at each place where it stands",
    arguments: [
      "seven studies [@«jonse2018»].", "two [@jones2018; @«nobody», p. 3] more [@«nobody»]",
      "a list:\n\n- x `[@jonse2018]` and [@«jonse2018»]",
    ])
  func places(marked: String) async {
    let marked = MarkedText(TestSite.articleStart + "[@jones2018] [@dakwar2019]\n\n" + marked + "\n")
    let found = await TestSite(["Content/a.md": marked.text, "Content/data/references.json": Self.references])
      .diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) unknown-source" })
  }

  @Test("comes with the key that was probably meant")
  func suggestion() async {
    let found = await TestSite([
      "Content/a.md": TestSite.articleStart + "[@jonse2018] [@jones2018] [@dakwar2019]",
      "Content/data/references.json": Self.references,
    ]).diagnostics()
    #expect(found.map(\.fix) == ["did you mean 'jones2018'?"])
  }
}
