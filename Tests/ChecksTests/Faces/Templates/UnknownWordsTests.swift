import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("Words that nothing takes")
struct UnknownWordsTests {
  private static let words = """
    msgctxt "top"
    msgid "Top"
    msgstr ""
    msgctxt "calloutNote"
    msgid "Note"
    msgstr "Remark"
    msgctxt "tpo"
    msgid "Top"
    msgstr ""
    """

  @Test("are reported where they stand, but not those of the program or of a template that a page uses")
  func unknown() async {
    let found = await TestSite([
      "Templates/words/en.po": Self.words, "Templates/home.mustache": "{{words.top}}",
    ]).diagnostics()
    #expect(found.map(\.short) == ["Templates/words/en.po:7:9+5 unknown-word"])
    #expect(found.first?.fix == "did you mean 'top'?")
    #expect(found.first?.severity == .warning)
  }
}
