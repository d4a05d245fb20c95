import Diagnostics
import SiteTesting
import Testing

@Suite("The name of a form")
struct SharedFormNamesTests {
  private static let form =
    TestSite.articleStart + """
      ```form
      form: ask
      thanks: index.md
      fields:
      - {id: c, label: C, kind: consent, error: E}
      ```

      """

  @Test("stands on one page only")
  func twice() async {
    let found = await TestSite(["Content/a.md": Self.form, "Content/b.md": Self.form]).diagnostics()
    #expect(found.map(\.short) == ["Content/b.md:8:7+3 wrong-option"])
    #expect(found.first?.message == "the form 'ask' already stands on Content/a.md")
  }
}
