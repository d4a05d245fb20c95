import Diagnostics
import Testing
import Words

@Suite("The words for readers")
struct WordsTests {
  private func words(_ language: String, _ files: [String: String]) -> (words: Words, found: [String]) {
    let sources = files.sorted { $0.key < $1.key }.map {
      SourceText(file: "Templates/words/\($0.key).po", $0.value)
    }
    let (words, diagnostics) = Words.read(sources, language: language)
    return (
      words,
      diagnostics.map { diagnostic in
        let place = diagnostic.location.map { "\($0.file.dropFirst(16)):\($0.line) " } ?? ""
        return "\(place)\(diagnostic.check.code): \(diagnostic.message)"
      }
    )
  }

  private static let header = "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=n>1;\\n\"\n"

  private func entry(_ name: String, _ english: String, _ text: String) -> String {
    "msgctxt \"\(name)\"\nmsgid \"\(english)\"\nmsgstr \"\(text)\"\n"
  }

  @Test("are English where nobody says otherwise")
  func english() {
    let words = Words.english
    #expect(words.calloutNote == "Note")
    #expect(words.people(count: 1) == "1 person")
    #expect(words.people(count: 0) == "0 people")
    #expect(words.people(count: 21) == "21 people")
    #expect(
      words.bar(name: "Tea", percent: "40%", low: "30%", high: "50%")
        == "Tea: 40%, probably between 30% and 50%")
    #expect(
      [1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(words.edition) == [
        "1st ed", "2nd ed", "3rd ed", "4th ed", "11th ed", "12th ed", "13th ed", "21st ed", "102nd ed",
        "111th ed",
      ])
  }

  @Test("serve a language that nobody has translated yet, without a complaint")
  func untranslated() {
    let (words, found) = words("fi", [:])
    #expect(words.calloutNote == "Note")
    #expect(words.texts["calloutNote"] == "Note")
    #expect(found == [])
  }

  @Test("have dates and numbers as their language has them")
  func dates() {
    let english = Words.english
    #expect(english.date(year: 2026, month: 11, day: 2) == "2 November 2026")
    #expect(english.dateOfSource(year: 2019, month: 5, day: 31) == "2019 May 31")
    #expect(english.monthOfSource(year: 2019, month: 12) == "2019 Dec")
    #expect(english.number(0) == "0")
    #expect(english.number(9999) == "9999")
    #expect(english.number(10_000) == "10,000")
    #expect(english.decimal("\u{2212}12345.678") == "\u{2212}12,345.678")
    #expect(english.decimal("<0.001") == "<0.001" && english.decimal("1234.5") == "1234.5")
    #expect(english.number(-1_234_567) == "\u{2212}1,234,567")
    #expect(english.number(.min) == "\u{2212}9,223,372,036,854,775,808")
    #expect(english.percent("12.5") == "12.5%")
    let (german, _) = words(
      "da",
      [
        "da": Self.header + entry("date", "{day} {month} {year}", "{day}. {month} {year}")
          + entry("march", "March", "März") + entry("decimalSeparator", ".", ",")
          + entry("groupSeparator", ",", ".") + entry("percent", "{number}%", "{number} %")
          + entry("dateOfSource", "{year} {month} {day}", "{day}. {month} {year}")
          + entry("editionOther", "{number}th ed", "{number}. Aufl.")
      ])
    #expect(german.date(year: 2026, month: 3, day: 1) == "1. März 2026")
    #expect(german.date(year: 2026, month: 4, day: 1) == "1. April 2026")
    #expect(german.dateOfSource(year: 2026, month: 4, day: 1) == "1. Apr 2026")
    #expect(german.number(12_345) == "12.345")
    #expect(german.percent("12.5") == "12,5 %")
    #expect(german.edition(2) == "2. Aufl.")
  }

  @Test("come from the site first, from the nearest language, and from English last")
  func order() {
    let files = [
      "da-GL": Self.header + entry("calloutNote", "Note", "Hinwis"),
      "da": Self.header + entry("calloutNote", "Note", "Hinweis") + entry("calloutTip", "Tip", "Tipp"),
      "en": entry("calloutWarning", "Warning", "Careful") + entry("home", "Home", ""),
    ]
    let swiss = words("da-GL", files).words
    #expect(swiss.calloutNote == "Hinwis")
    #expect(swiss.calloutTip == "Tipp")
    #expect(swiss.calloutWarning == "Careful")
    #expect(swiss.calloutCaution == "Danger")
    #expect(swiss.texts["home"] == "Home")
    #expect(words("DA", files).words.calloutNote == "Hinweis")
    #expect(words("en-GB", files).words.calloutNote == "Note")
    #expect(words("en-GB", files).words.calloutWarning == "Careful")
  }

  @Test("have the plural forms of the language that says them, and the English ones where it does not")
  func plurals() {
    let polish = """
      msgid ""
      msgstr ""
      "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

      msgctxt "people"
      msgid "{count} person"
      msgid_plural "{count} people"
      msgstr[0] "jedna osoba"
      msgstr[1] "{count} osoby"
      msgstr[2] "{count} osób"

      """
    let (words, _) = words("pl", ["pl": polish])
    #expect([1, 2, 5, 22].map(words.people) == ["jedna osoba", "2 osoby", "5 osób", "22 osoby"])
    #expect([1, 2].map(words.studies) == ["1 study", "2 studies"])
  }

  @Test("leave out what a program has translated and nobody has looked at")
  func fuzzy() {
    let (words, _) = words(
      "da", ["da": Self.header + "#, fuzzy\n" + entry("calloutNote", "Note", "Notiz")])
    #expect(words.calloutNote == "Note")
  }

  @Test("fill in what stands between braces, wherever the language puts it")
  func placeholders() {
    let (words, found) = words(
      "da", ["da": Self.header + entry("part", "{title}, page {number}", "Seite {number} von {title} {x")])
    #expect(words.part(title: "News", number: "3") == "Seite 3 von News {x")
    #expect(!found.contains { $0.contains("placeholder") })
  }

  @Test("say where a placeholder is missing or one too many, and leave that text out")
  func wrongPlaceholders() {
    let (words, found) = words(
      "da",
      [
        "da": Self.header + entry("part", "{title}, page {number}", "{title}, Seite")
          + entry("inBook", "In: {book}", "In: {buch}") + entry("progress", "{1} of {2}", "{1} von {3}"),
        "en": entry("progress", "{1} of {2}", ""),
      ])
    #expect(words.part(title: "News", number: "3") == "News, page 3")
    #expect(words.texts["progress"] == "{1} of {2}")
    #expect(
      found.filter { $0.contains("placeholder") } == [
        "da.po:5 wrong-placeholder: 'part' lacks {number}",
        "da.po:8 wrong-placeholder: nothing comes in the place of {buch} in 'inBook'",
        "da.po:11 wrong-placeholder: nothing comes in the place of {3} in 'progress'",
      ])
  }

  @Test("say where plural forms and language do not go together")
  func wrongPlurals() {
    let one =
      "msgctxt \"people\"\nmsgid \"{count} person\"\nmsgid_plural \"{count} people\"\nmsgstr[0] \"{count}\"\n"
    #expect(
      words("da", ["da": Self.header + one]).found.contains(
        "da.po:6 wrong-plural: 'people' has 1 plural forms, but its language has 2"))
    #expect(
      words("da", ["da": one]).found.contains(
        "da.po:2 wrong-plural: this file does not say which plural forms its language has"))
    #expect(
      words("da", ["da": "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=x;\\n\"\n"]).found.contains(
        "da.po:2 wrong-plural: 'Plural-Forms' is not a rule for plurals"))
    #expect(
      words("da", ["da": Self.header + entry("people", "{count} people", "{count} Leute")]).found.contains(
        "da.po:3 wrong-plural: 'people' counts something"))
  }

  @Test("say which are missing where a site has begun to translate, and nothing of English")
  func missing() throws {
    let found = words("da", ["da": Self.header + entry("calloutNote", "Note", "Hinweis")]).found
    try #require(found.count == 1)
    #expect(found[0].hasPrefix("da.po:1 missing-words: readers get these words in English: calloutTip, "))
    #expect(words("en", ["en": entry("calloutNote", "Note", "Remark")]).found == [])
    #expect(words("en", ["da": Self.header]).found == [])
  }

  @Test("say which nothing takes")
  func unknown() {
    let (words, _) = words("en", ["en": entry("home", "Home", "") + entry("calloutNot", "Note", "")])
    let found = words.unknownWords(takenByTemplates: ["home"])
    #expect(found.map(\.message) == ["no template takes the word 'calloutNot'"])
    #expect(found.map(\.fix) == ["did you mean 'calloutNote'?"])
    #expect(found.map { $0.location?.line } == [4])
  }

  @Test("say what is wrong with a file by itself")
  func malformed() {
    #expect(
      words("en", ["en": "msgid \"Home\"\nmsgstr \"\"\n"]).found == [
        "en.po:1 malformed-po: this word has no name"
      ])
    #expect(
      words("en", ["en": entry("home", "Home", "") + entry("home", "House", "")]).found
        == ["en.po:4 malformed-po: the word 'home' stands in line 1 already"])
    #expect(
      words("en", ["en": "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n"]).found
        == ["en.po:2 malformed-po: this file says that it is not UTF-8"])
  }
}
