import Diagnostics
import Page
import SiteTesting
import Testing
import Text

@Suite("The languages of a site")
struct SiteLanguagesTests {
  private static let start = "title: T\nbase-url: https://example.org\n"

  private func settings(_ text: String) -> (settings: SiteSettings, mistakes: [Diagnostic]) {
    let read = SiteSettings.read(SourceText(file: "Content/site.yml", Self.start + text))
    return (read.settings, read.diagnostics)
  }

  @Test("are one where site.yml names none, or no other")
  func one() {
    for text in ["", "language: es\n", "language: es\nlanguages: {es: Español}\n"] {
      let (settings, mistakes) = settings(text)
      #expect(mistakes == [] && !settings.languages.isSeveral)
      #expect(settings.languages.main.isMain && settings.languages.main.folder == "")
    }
  }

  @Test("are the main one at the root, and others in folders called after them, in the order of the file")
  func several() throws {
    let (settings, mistakes) = settings(
      "language: en-GB\nlanguages:\n  ar: العربية\n  en-GB: English\n  pt-BR: Português\n")
    #expect(mistakes == [])
    #expect(settings.languages.all.map(\.tag.text) == ["en-GB", "ar", "pt-BR"])
    #expect(settings.languages.all.map(\.name) == ["English", "العربية", "Português"])
    #expect(settings.languages.all.map(\.folder) == ["", "ar/", "pt-BR/"])
    #expect(settings.languages.all.map(\.tag.direction) == ["ltr", "rtl", "ltr"])
    #expect(settings.languageLocations.map(\.line) == [6, 5, 7])
    #expect(settings.language.text == "en-GB")
    let arabic = try #require(LanguageTag("ar"))
    #expect(settings.languages.place(of: arabic) == 1)
  }

  @Test(
    "say what is wrong with them",
    arguments: [
      ("«languages»: {es: Español, ar: العربية}", "add en: and its own name, or write language: es"),
      ("languages: {en: English, «es_MX»: Español}", "write es-MX:"),
      ("languages: {en: English, «ES»: Español}", "write es:"),
      ("languages: {en: English, «spanish»: Español}", "write es:"),
      ("languages: {en: English, «klingonisch»: tlhIngan}", "write it as BCP 47 does: en, es, ar, pt-BR …"),
      ("languages: {en: English, «es»: ''}", "add es: its own name, by which its readers know it"),
      ("languages: {en: English, es: «[Español]»}", "write es: …"),
      ("languages: «[en, es]»", "write key: value"),
      ("languages: «English»", "write key: value"),
    ])
  func mistakes(line: String, fix: String) {
    let marked = MarkedText(Self.start + line + "\n")
    let found = SiteSettings.read(SourceText(file: "Content/site.yml", marked.text)).diagnostics
    #expect(found.map(\.fix) == [fix])
    let place = marked.places[0].prefix { $0 != "+" }
    #expect(found.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0)" } == [String(place)])
  }

  @Test("decide where a page is published, and what the same page is called in another")
  func paths() {
    let languages = settings("languages: {en: English, es: Español}\n").settings.languages
    let table = [
      ("help/sleep.md", 0, "help/sleep.md", "help/sleep/index.html"),
      ("es/help/sleep.md", 1, "help/sleep.md", "es/help/sleep/index.html"),
      ("es/index.md", 1, "index.md", "es/index.html"),
      ("es/404.md", 1, "404.md", "es/404.html"),
      ("es/a/404.md", 1, "a/404.md", "es/a/404/index.html"),
      ("404.md", 0, "404.md", "404.html"),
      ("es.md", 0, "es.md", "es/index.html"),
      ("essay/es/index.md", 0, "essay/es/index.md", "essay/es/index.html"),
    ]
    for (text, place, local, output) in table {
      let path = ContentPath(text)
      #expect(languages.place(of: path) == place, "\(text)")
      #expect(languages.local(path).text == local)
      #expect(path.outputPath(inLanguage: place) == output)
      #expect(languages[place].path(of: languages.local(path)) == path)
    }
  }
}
