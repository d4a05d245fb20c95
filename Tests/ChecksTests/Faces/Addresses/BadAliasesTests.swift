import Diagnostics
import SiteTesting
import Testing

@Suite("An old address")
struct BadAliasesTests {
  @Test("must be one of this site", arguments: ["«old/»", "/ok/, «/../x/»", "«//x/»", "«/a#b»", "«/»"])
  func mistakes(marked: String) async {
    let marked = MarkedText(TestSite.articleStart.dropLast(4) + "aliases: [\(marked)]\n---\n")
    let found = await TestSite(["Content/a.md": marked.text]).diagnostics()
    #expect(found.map(\.short) == marked.places.map { "Content/a.md:\($0) bad-alias" })
    #expect(found.first?.fix == "write it from the first slash on, as in /old/page/")
  }
}
