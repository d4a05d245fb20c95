import Diagnostics
import Publishing
import SiteTesting
import Testing

@Suite("Hard text")
struct HardTextTests {
  private static let hard = String(
    repeating: "Pharmacological interventions necessitate comprehensive interdisciplinary evaluation. ",
    count: 20)

  @Test("is measured in pages and sections of a hundred words and more")
  func readingLevel() async {
    let off = "checks: {long-paragraph: off}\n"
    let text = "Short.\n\n## Hard words {#hard}\n\n\(Self.hard)\n\n## Short\n\nPharmacological.\n"
    #expect(
      await TestSite(audited: text, settings: off).audit() == [
        "Content/a.md:1:1+3 reading-level", "Content/a.md:9:1+21 reading-level",
      ])
    #expect(
      await TestSite(audited: text, settings: off + "language: sv\n").audit().filter {
        $0.contains("reading")
      } == [])
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
        "this page asks for 43.6 years of school by the automated readability index, and this site aims at 9"
      ])
  }

  /// The words have 5, 4 and 5 syllables and 11, 10 and 13 letters.
  private static let german = String(
    repeating: "Universität, Behandlung und Aufklärung sind hier wichtig. ", count: 20)

  @Test("is measured in German by the first Wiener Sachtextformel as it was published")
  func vienna() async {
    // Of 7 words 3 have 3 and more syllables, 4 more than 6 letters, 3 one syllable:
    // 0.1935 × 42.857 + 0.1672 × 7 + 0.1297 × 57.143 − 0.0327 × 42.857 − 0.875 = 14.6
    let site = TestSite(
      audited: Self.german, settings: "language: de\nchecks: {long-paragraph: off}\n")
    #expect(
      await site.site.audit().filter { $0.check == .readingLevel }.map(\.message) == [
        "this page asks for 14.6 years of school by the Wiener Sachtextformel, and this site aims at 9"
      ])
  }

  @Test("is measured in Spanish by the formula of Szigriszt Pazos, on the scale INFLESZ")
  func szigriszt() async {
    // 6 words with 2 + 4 + 1 + 6 + 2 + 3 = 18 syllables: 206.835 − 62.3 × 18 / 6 − 6 = 13.9
    let text = String(repeating: "Toda intervención del establecimiento cuesta dinero. ", count: 20)
    let settings = "language: es\nchecks: {long-paragraph: off}\n"
    #expect(
      await TestSite(audited: text, settings: settings).site.audit().filter { $0.check == .readingLevel }
        .map(\.message) == [
          "this page has an ease of 13.9 on the scale INFLESZ, and this site aims at 55 or more"
        ])
    #expect(
      await TestSite(audited: text, settings: settings + "reading: {ease: 10}\n").site.audit()
        .filter { $0.check == .readingLevel } == [])
  }
}
