import Diagnostics
import Foundation
import Testing
import Words

@Suite("The languages of the program")
struct LanguageTests {
  private func words(_ language: String) -> Words { Words.read([], language: language).words }

  @Test("are at least the five that are promised, and some regions")
  func shipped() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: CatalogueTests.folder.path())
    let languages = names.map { Catalogue.language(ofFile: $0) }
    #expect(Set(["ar", "de", "en", "es", "fr", "en-US"]).isSubset(of: languages))
  }

  /// From the Unicode CLDR, version 47, `dates/calendars/gregorian/dateFormats/long` and `months/format`; French has its own form for
  /// the first day of a month.
  @Test(
    "have dates as the CLDR has them",
    arguments: [
      ("en", "1 March 2026", "20 November 2026"), ("en-GB", "1 March 2026", "20 November 2026"),
      ("en-US", "March 1, 2026", "November 20, 2026"),
      ("es", "1 de marzo de 2026", "20 de noviembre de 2026"), ("fr", "1er mars 2026", "20 novembre 2026"),
      ("de", "1. März 2026", "20. November 2026"), ("ar", "1 مارس 2026", "20 نوفمبر 2026"),
    ])
  func dates(language: String, first: String, second: String) {
    #expect(words(language).date(year: 2026, month: 3, day: 1) == first)
    #expect(words(language).date(year: 2026, month: 11, day: 20) == second)
  }

  @Test("have a January of their own where they have one")
  func january() {
    #expect(words("de-AT").date(year: 2026, month: 1, day: 6) == "6. Jänner 2026")
    #expect(words("de-CH").date(year: 2026, month: 1, day: 6) == "6. Januar 2026")
  }

  /// `numbers/symbols` and `numbers/percentFormats` of the CLDR; up to four digits stay together in all of them, which English
  /// has from this program's house style.
  @Test(
    "have numbers as the CLDR has them",
    arguments: [
      ("en", "12,345", "12.5%"), ("en-US", "12,345", "12.5%"), ("es", "12.345", "12,5\u{A0}%"),
      ("es-MX", "12,345", "12.5%"), ("fr", "12\u{202F}345", "12,5\u{A0}%"), ("de", "12.345", "12,5\u{A0}%"),
      ("de-CH", "12’345", "12.5%"), ("ar", "12,345", "12.5%"),
    ])
  func numbers(language: String, whole: String, share: String) {
    #expect(words(language).number(12_345) == whole)
    #expect(words(language).number(1234) == "1234")
    #expect(words(language).percent("12.5") == share)
    let sign = language == "ar" ? "\u{200E}\u{2212}" : "\u{2212}"
    #expect(words(language).number(-12_345) == sign + whole)
    #expect(words(language).decimal("\u{2212}2") == sign + "2")
  }

  /// `supplemental/plurals.xml` of the CLDR: for each number the category, and for each category the form that PO files number.
  @Test("have the plural forms of the CLDR")
  func plurals() throws {
    let numbers = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1000, 1_000_000, 2_000_000]
    let expected: [String: [Int]] = [
      "en": [1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      "de": [1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      "es": [2, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1],
      "fr": [0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1],
      "ar": [0, 1, 2, 3, 3, 4, 4, 5, 5, 5, 3, 4, 5, 5, 5],
    ]
    for (language, forms) in expected {
      let rule = Catalogue.read(try CatalogueTests.file("\(language).po")).catalogue.plurals
      #expect(numbers.map { rule.form(for: $0) } == forms, "\(language)")
    }
  }

  @Test("count people as people do")
  func people() {
    #expect([0, 1, 2].map(words("fr").people) == ["0 personne", "1 personne", "2 personnes"])
    #expect(words("es").people(count: 2_000_000).hasSuffix("de personas"))
    #expect(
      [1, 2, 3, 11, 100].map(words("ar").people) == ["شخص واحد", "شخصان", "3 أشخاص", "11 شخصًا", "100 شخص"])
  }

  @Test("say every word otherwise than English does, but for those that are the same")
  func translated() {
    let english = words("en").texts
    for language in ["es", "fr", "de", "ar"] {
      let own = words(language).texts
      let same = english.filter { own[$0.key] == $0.value }.map(\.key)
      #expect(own.count == english.count, "\(language)")
      // Records of sources keep the months of their style, which is written in Latin letters.
      #expect(same.count <= (language == "ar" ? 16 : 24), "\(language): \(same.sorted())")
      #expect(words(language).isTranslated, "\(language)")
    }
    #expect(words("es-AR").isTranslated)
    #expect(!words("pt").isTranslated)
    #expect(!words("fi").isTranslated)
  }

  @Test("keep names apart from numbers where letters from right to left would take them along")
  func isolated() {
    #expect(words("ar").isolated("DIAL-2") == "\u{2068}DIAL-2\u{2069}")
    #expect(words("ar").named(name: "DIAL-2", value: "5 mg").contains("\u{2069}: \u{2068}5 mg"))
    #expect(words("es").isolated("DIAL-2") == "DIAL-2")
  }

  @Test("have editions and sources as their readers have them")
  func sources() {
    #expect([1, 2, 11].map(words("fr").edition) == ["1re éd.", "2e éd.", "11e éd."])
    #expect(words("es").edition(3) == "3.ª ed.")
    #expect(words("de").dateOfSource(year: 2019, month: 5, day: 31) == "2019 Mai 31")
    #expect(words("de").seasonOfSource(year: 2019, season: 1) == "2019 Frühjahr")
  }
}
