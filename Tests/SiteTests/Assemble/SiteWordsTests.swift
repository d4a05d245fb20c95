import Diagnostics
import Site
import SiteTesting
import Testing

@Suite("The words of a site")
struct SiteWordsTests {
  private static let text = "## One\n> [!NOTE]\n> Text.\n"

  private func site(_ language: String, _ words: [String: String], template: String = "") -> TestSite {
    var files = words.reduce(into: [:]) { $0["Templates/words/\($1.key).po"] = $1.value }
    files["Content/site.yml"] = "title: Test\nbase-url: https://example.org\nlanguage: \(language)\n"
    files["Content/a.md"] = TestSite.articleStart + Self.text
    files["Templates/article.mustache"] =
      template + "{{page.reviewed.text}}{{#page.sections}}{{{body}}}{{/page.sections}}"
    return TestSite(files)
  }

  private func entry(_ name: String, _ english: String, _ text: String = "") -> String {
    "msgctxt \"\(name)\"\nmsgid \"\(english)\"\nmsgstr \"\(text)\"\n"
  }

  @Test("are taken by templates by their names, and change what the program says")
  func words() async throws {
    let english = entry("top", "Back to <top>")
    let german =
      entry("top", "Back to <top>", "Nach oben") + entry("calloutNote", "Note", "Hinweis")
      + entry("date", "{day} {month} {year}", "{day}. {month} {year}")
    let files = ["en": english, "de": german]
    let page = try await site("en-GB", files, template: "{{words.top}}").pages()["a/index.html"] ?? ""
    #expect(page.hasPrefix("Back to &lt;top&gt;1 November 2026"))
    #expect(page.contains("<p class=\"callout-title\">Note</p>"))
    let translated = try await site("de-AT", files, template: "{{words.top}}").pages()["a/index.html"] ?? ""
    #expect(translated.hasPrefix("Nach oben1. November 2026"))
    #expect(translated.contains("<p class=\"callout-title\">Hinweis</p>"))
  }

  @Test("may change without a page being reviewed again")
  func reviews() async throws {
    let german = "msgid \"\"\nmsgstr \"Language: da\\n\"\n" + entry("calloutNote", "Note", "Hinweis")
    let english = await site("en", [:]).site
    let article = try #require(english.pages.first { $0.path.text == "a.md" }).article
    let stamp = english.readerText(article.source, at: article.path).stamp.text
    var translated = site("da", ["da": german])
    translated.files["Content/a.md"] = translated.files["Content/a.md"]?
      .replacing("\nreview-due", with: "\nreviewer: R\nreviewed-text: \(stamp)\nreview-due")
    #expect(await translated.diagnostics().map(\.check.code) == ["missing-words"])
    let text = try await translated.site.readerText(of: #require(await translated.site[article.path]).article)
    #expect(text.stamp.text == stamp)
  }

  @Test("may be asked for as conditions")
  func conditions() async throws {
    let template = "{{#words.top}}yes{{/words.top}}{{^words.top}}no{{/words.top}}"
    let page = try await site("en", ["en": entry("top", "Top")], template: template).pages()["a/index.html"]
    #expect(page?.hasPrefix("yes") == true)
  }

  @Test("that do not exist are mistakes in their places")
  func unknownName() async {
    let found = await site("en", ["en": entry("top", "Top")], template: "{{words.top}}{{words.tpo}}")
      .diagnostics()
    #expect(found.map(\.short) == ["Templates/article.mustache:1:22+3 unknown-name"])
    #expect(found.first?.fix == "did you mean 'top'?")
  }

  @Test("with a place to fill cannot be taken by templates")
  func placeholder() async {
    let found = await site("en", [:], template: "{{words.part}}").diagnostics()
    #expect(found.map(\.short) == ["Templates/article.mustache:1:9+4 unknown-name"])
  }

  @Test("that nothing takes, or that a language lacks, are warnings")
  func warnings() async {
    let german =
      "msgid \"\"\nmsgstr \"Language: da\\n\"\n" + entry("top", "Top", "Oben") + entry("tpo", "Top", "Oben")
    let found = await site("da", ["da": german], template: "{{words.top}}").diagnostics()
    #expect(
      found.map(\.short) == [
        "Templates/words/da.po:1:1+8 missing-words", "Templates/words/da.po:6:9+5 unknown-word",
      ])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test("that are not written as they should be are errors in their places")
  func errors() async {
    let found = await site("en", ["en": entry("part", "{title}, page {number}", "{titel}") + "msgid top"])
      .diagnostics()
    #expect(
      found.map(\.short) == [
        "Templates/words/en.po:3:8+9 wrong-placeholder", "Templates/words/en.po:4:1+5 malformed-po",
      ])
  }
}
