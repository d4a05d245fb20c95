import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("A control without a label")
struct MissingLabelsTests {
  @Test(
    "is found in the line where it is written",
    arguments: [
      ("<input name=\"q\">", "<input name=\"q\"> has no label"),
      ("<label for=\"q\"></label><textarea id=\"q\"></textarea>", "<textarea id=\"q\">"),
      ("<fieldset><p>One</p></fieldset>", "no legend"),
    ])
  func places(html: String, words: String) async {
    let found = await TestSite(body: html).site.audit()
    #expect(found.map(\.line) == ["Content/a.md:7 missing-label"])
    #expect(found.first?.message.contains(words) == true, "\(found.map(\.message))")
  }
}
