import Building
import Diagnostics
import Page
import Site
import SiteTesting
import Testing

@Suite("The words of a site in another language")
struct SiteCatalogueTests {
  private func site(_ entries: [(String, String)]) -> TranslatedSite {
    var site = TranslatedSite("```studies\nabout: sleep\n```\n")
    site.settings += """
      tagline: A few words
      navigation: [{title: Home, page: index.md}]
      helplines: [{name: Line, phone: "116 123", note: "Free, 24 hours", place: Here}]
      """
    site.others["Content/data/references.json"] =
      "[{\"id\": \"a2020\", \"type\": \"book\", \"title\": \"A\"}]"
    site.others["Content/data/studies.csv"] =
      "key,about,design,outcome,result\na2020,sleep,A trial,hours,More sleep\n"
    site.others["Content/es/site.po"] =
      TranslatedSite.head + entries.map { "\nmsgid \"\($0)\"\nmsgstr \"\($1)\"\n" }.joined()
    return site
  }

  private let words = [
    ("Test", "Prueba"), ("A few words", "Unas palabras"), ("Home", "Portada"), ("Line", "Línea"),
    ("Free, 24 hours", "Gratis, 24 horas"), ("Here", "Aquí"), ("sleep", "sueño"), ("A trial", "Un ensayo"),
    ("hours", "horas"), ("More sleep", "Más sueño"),
  ]

  @Test("are those of site.yml and of the studies, which pages still ask for by the words of the file")
  func whole() async throws {
    let site = site(words)
    let edition = try #require(await site.site.site.editions.last)
    #expect(edition.settings.title == "Prueba")
    #expect(edition.settings.navigation.map(\.title) == ["Portada"])
    #expect(edition.settings.helplines.map(\.note) == ["Gratis, 24 horas"])
    #expect(edition.studies["a2020"]?.outcomes.map(\.result) == ["Más sueño"])
    #expect(try await site.html()?.contains("Más sueño") == true)
    #expect(await site.mistakes().filter { $0.contains("site.po") } == [])
  }

  @Test("are counted where they are missing, and compared with their source")
  func partly() async {
    #expect(
      await site(words.dropLast(2)).mistakes().filter { $0.contains("site.po") } == [
        "Content/es/site.po:1:1+8 untranslated"
      ])
    let wrong = words.map { $0.0.hasPrefix("Free") ? ($0.0, "Gratis, 23 horas") : $0 }
    #expect(
      await site(wrong).mistakes().filter { $0.contains("site.po") } == [
        "Content/es/site.po:18:17+2 changed-number"
      ])
  }

  @Test("are missed where a language has no such file, at its line of site.yml")
  func missing() async {
    var site = site([])
    site.others["Content/es/site.po"] = nil
    var files = site.site
    files.files["Content/es/site.po"] = nil
    let found = await files.diagnostics().filter { $0.check == .untranslated }
    #expect(found.map(\.short) == ["Content/site.yml:4:26+2 untranslated"])
    #expect(found.first?.message == "10 of 10 texts of the site are not translated into Español")
    #expect(found.first?.fix == "run handout translate es, and fill in Content/es/site.po")
  }

  @Test("say their language on a page where they are not translated")
  func marked() async throws {
    let html = try #require(try await site(words.filter { $0.0 != "More sleep" && $0.0 != "A trial" }).html())
    #expect(html.contains("<span lang=\"en\">More sleep</span>"))
    #expect(html.contains("<span lang=\"en\">A trial.</span>"))
    #expect(!html.contains("<span lang=\"en\">Sueño"))
  }
}
