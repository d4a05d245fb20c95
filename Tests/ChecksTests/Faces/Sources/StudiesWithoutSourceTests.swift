import Diagnostics
import SiteTesting
import Testing

@Suite("A study without a source")
struct StudiesWithoutSourceTests {
  @Test("is one error in the file of studies, however many pages show it")
  func once() async {
    let page = TestSite.articleStart + "```studies\nkeys: dakwar2019\n```\n\n[@dakwar2091]\n"
    let found = await TestSite([
      "Content/data/studies.csv": "key,about\ndakwar2019,cocaine\n",
      "Content/data/references.json":
        #"[{"id": "dakwar2091", "type": "webpage", "title": "D", "URL": "https://example.org/d"}]"#,
      "Content/a.md": page, "Content/b.md": page,
    ]).diagnostics()
    #expect(found.map(\.short) == ["Content/data/studies.csv:2:1+10 unknown-source"])
    #expect(found.first?.fix == "did you mean 'dakwar2091'?")
  }
}
