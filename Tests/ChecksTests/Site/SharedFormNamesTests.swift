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

  @Test("stands on that page in all its languages")
  func languages() async {
    func found(_ files: [String: String]) async -> [String] {
      await TestSite.ofLanguages(files.merging(["Content/a.md": Self.form]) { $1 }).diagnostics().map(\.short)
        .filter { $0.hasSuffix("wrong-option") }
    }
    #expect(await found(["Content/es/a.po": "", "Content/ar/a.md": Self.form]) == [])
    #expect(await found(["Content/es/b.md": Self.form]) == ["Content/es/b.md:8:7+3 wrong-option"])
  }
}
