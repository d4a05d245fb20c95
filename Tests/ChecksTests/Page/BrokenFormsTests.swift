import Diagnostics
import SiteTesting
import Testing

@Suite("The page that thanks for a form")
struct BrokenFormsTests {
  private static func site(thanks: String, settings: String = "") -> TestSite {
    TestSite([
      "Content/site.yml": "title: T\nbase-url: https://example.org\n" + settings,
      "Content/a.md": TestSite.articleStart + """
        ```form
        form: ask
        thanks: \(thanks)
        fields:
        - {id: c, label: C, kind: consent, error: E}
        ```

        """,
    ])
  }

  @Test("must be there")
  func missing() async {
    let found = await Self.site(thanks: "gone.md").diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:9:9+7 broken-link"])
    #expect(found.first?.message == "there is no page 'gone.md'")
    #expect(await Self.site(thanks: "index.md").diagnostics().map(\.short) == [])
  }
}
