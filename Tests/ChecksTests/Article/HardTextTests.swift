import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("Hard text")
struct HardTextTests {
  private static let hard = String(
    repeating: "Pharmacological interventions necessitate comprehensive interdisciplinary evaluation. ",
    count: 20)

  @Test("is measured in pages and sections of a hundred words and more, in English only")
  func readingLevel() async {
    let off = "checks: {long-paragraph: off}\n"
    let text = "Short.\n\n## Hard words {#hard}\n\n\(Self.hard)\n\n## Short\n\nPharmacological.\n"
    #expect(
      await TestSite(audited: text, settings: off).audit() == [
        "Content/a.md:1:1+3 reading-level", "Content/a.md:9:1+21 reading-level",
      ])
    #expect(await TestSite(audited: text, settings: off + "language: de\n").audit() == [])
    #expect(await TestSite(audited: text, settings: off + "reading: {grade: 60}\n").audit() == [])
    let terms =
      "reading: {terms: [Pharmacological, interventions, necessitate, comprehensive, interdisciplinary, evaluation]}\n"
    #expect(await TestSite(audited: text, settings: off + terms).audit() == [])
  }

  @Test("is measured by the automated readability index as it was published")
  func formula() async {
    // 20 sentences of 6 words with 79 letters: 4.71 × 79 / 6 + 0.5 × 6 − 21.43 = 43.585
    let site = TestSite(audited: Self.hard, settings: "checks: {long-paragraph: off}\n")
    #expect(
      await site.site.audit().map(\.message) == [
        "this page asks for 43.6 years of school, and this site aims at 9"
      ])
  }
}
