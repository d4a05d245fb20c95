import Diagnostics
import SiteTesting
import Testing

@Suite("An aim for the reading level")
struct UnmeasuredReadingTests {
  @Test("of a language without a formula is said to be measured by nothing")
  func unmeasured() async {
    let site = TestSite(audited: "Un texte.\n", settings: "language: fr\nreading: {grade: 8}\n")
    #expect(
      await site.site.audit().map(\.message) == [
        "the reading level of texts in 'fr' is not measured: there is a formula for en, de and es"
      ])
    #expect(await TestSite(audited: "Un texte.\n", settings: "language: fr\n").site.audit() == [])
    #expect(
      await TestSite(audited: "Ein Text.\n", settings: "language: de\nreading: {grade: 8}\n").site.audit()
        == [])
  }
}
