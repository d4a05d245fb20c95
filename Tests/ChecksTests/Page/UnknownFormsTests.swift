import Diagnostics
import SiteTesting
import Testing

@Suite("A form")
struct UnknownFormsTests {
  private static func site(_ form: String, settings: String = "") -> TestSite {
    TestSite([
      "Content/site.yml": "title: T\nbase-url: https://example.org\n" + settings,
      "Content/a.md": TestSite.articleStart + """
        ```form
        form: \(form)
        thanks: index.md
        fields:
        - {id: c, label: C, kind: consent, error: E}
        ```

        """,
    ])
  }

  private static let known = "forms: {asked: {endpoint: netlify, operator: A, retention: 30 days}}\n"

  @Test("must be one that site.yml knows, where that knows any")
  func unknown() async {
    let found = await Self.site("ask", settings: Self.known).diagnostics()
    #expect(found.map(\.short) == ["Content/a.md:8:7+3 wrong-option"])
    #expect(found.first?.message == "site.yml has no form 'ask'")
    #expect(found.first?.fix == "add it under forms:")
    #expect(await Self.site("askd", settings: Self.known).diagnostics().first?.fix == "did you mean 'asked'?")
    #expect(await Self.site("asked", settings: Self.known).diagnostics().map(\.short) == [])
    #expect(await Self.site("ask").diagnostics().map(\.short) == [])
  }
}
