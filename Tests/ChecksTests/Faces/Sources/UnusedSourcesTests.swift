import Diagnostics
import SiteTesting
import Testing

@Suite("A source that no page cites")
struct UnusedSourcesTests {
  private static let references = """
    [{"id": "jones2018", "type": "webpage", "title": "J", "URL": "https://example.org/j"},
     {"id": "dakwar2019", "type": "webpage", "title": "D", "URL": "https://example.org/d"}]
    """

  @Test("is a warning where it stands")
  func unused() async {
    let found = await TestSite([
      "Content/a.md": TestSite.articleStart + "[@dakwar2019]",
      "Content/data/references.json": Self.references,
    ]).diagnostics()
    #expect(found.map(\.short) == ["Content/data/references.json:1:9+11 unused-source"])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.fix == "cite it as [@jones2018] or remove it")
  }
}
