import Foundation
import Page
import Rendering
import Site
import SiteTesting
import Testing

@Suite("What a translation says at its top")
struct TranslationNoteTests {
  private static let start =
    "---\ntitle: A\ndescription: D.\nreviewed: 2026-11-01\nreview-due: 2027-11-01\n---\nText.\n"

  private func facts(
    untranslated: Int = 0, changed: Int = 0, on day: String? = nil, warning: Bool = false,
    checkedBy: String? = nil
  ) throws -> TranslationFacts {
    let checked = try #require(Day(iso: "2026-11-20"))
    return TranslationFacts(
      original: ContentPath("a.md"), blocks: 85, untranslated: untranslated, changed: changed,
      originalChange: day.flatMap { Day(iso: $0) }, hasUntranslatedWarning: warning,
      check: checkedBy.map { .init(by: $0, on: checked) })
  }

  private func site(_ facts: TranslationFacts, template: String? = nil) async throws -> Site {
    let templates = URL(filePath: Repository.root).appending(path: "Templates")
    let note = try String(
      contentsOf: templates.appending(path: "partials/translation.mustache"), encoding: .utf8)
    var files = [
      "Content/a.md": Self.start, "Content/es/a.md": Self.start.replacing("title: A", with: "title: A es"),
      "Templates/article.mustache": template ?? "{{> partials/translation}}",
      "Templates/partials/translation.mustache": note,
    ]
    for language in ["en", "es"] {
      let file = "Templates/words/\(language).po"
      files[file] = try String(
        contentsOf: URL(filePath: Repository.root).appending(path: file), encoding: .utf8)
    }
    return try await TestSite.ofLanguages(files).site(translations: ["es/a.md": facts])
  }

  private func page(_ facts: TranslationFacts, _ template: String? = nil, at path: String = "es/a/index.html")
    async throws -> String
  {
    let pages = try await site(facts, template: template).render()
    return pages.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  private static let original =
    "Esta página es una traducción de <a href=\"/a/\" hreflang=\"en\" lang=\"en\" dir=\"ltr\">A</a>. "
  private static let unchecked = "Ningún traductor cualificado ha revisado esta traducción."

  @Test("is one line where all of it is translated, and nothing on other pages")
  func complete() async throws {
    #expect(
      try await page(facts())
        == "<div class=\"translation\">\n<p>\(Self.original)\(Self.unchecked)</p>\n</div>\n")
    #expect(try await page(facts(), at: "a/index.html") == "")
  }

  @Test("is who checked it, and when")
  func checked() async throws {
    #expect(
      try await page(facts(checkedBy: "Ana <P>")).contains(
        "Revisó la traducción: Ana &lt;P&gt;, <time datetime=\"2026-11-20\">20 de noviembre de 2026</time>.</p>"
      ))
  }

  @Test("is how much of it is not translated, and since when")
  func incomplete() async throws {
    let parts = "12 de las 85 partes de esta página aún no están traducidas. Aparecen en el idioma original."
    #expect(try await page(facts(untranslated: 12)).contains("<p>\(parts)</p>\n<p>\(Self.original)"))
    #expect(
      try await page(facts(untranslated: 12, changed: 1)).contains(
        "<p>\(parts) El original ha cambiado desde que se tradujo.</p>"))
    #expect(
      try await page(facts(untranslated: 12, changed: 1, on: "2026-11-20")).contains(
        "<p>\(parts) El original cambió el <time datetime=\"2026-11-20\">20 de noviembre de 2026</time>.</p>")
    )
    #expect(
      try await page(facts(untranslated: 1)).contains(
        "1 de las 85 partes de esta página aún no está traducida. Aparece en el idioma original."))
  }

  @Test("is a box of importance where a warning is not translated")
  func warning() async throws {
    #expect(
      try await page(facts(untranslated: 2, warning: true)).hasPrefix(
        """
        <div class="callout callout-important translation">
        <p class="callout-title">Una advertencia de esta página aún no está traducida. Aparece en el idioma original.</p>

        """))
  }

  @Test("is known to search engines")
  func structuredData() async throws {
    let template = "{{{page.structuredData}}}"
    let work = "\"@type\":\"MedicalWebPage\",\"url\":\"https://example.org/"
    #expect(
      try await page(facts(), template).contains("\"translationOfWork\":{\(work)a/\",\"inLanguage\":\"en\"}"))
    // Search engines know translations by hreflang; what the original pays for twice would be paid by each of its readers.
    #expect(try await !page(facts(), template, at: "a/index.html").contains("Translation"))
  }

  @Test("has the links of its original, each to that page in its language where it is there")
  func links() async throws {
    let written = Self.start.replacing("Text.", with: "[home](index.md) [b](b.md#x) [a](a.md)")
    var test = TestSite.ofLanguages([
      "Content/a.md": written, "Content/b.md": Self.start + "\n# X\n",
      "Content/es/a.md": written, "Templates/article.mustache": "{{{page.introduction}}}",
    ])
    test.files["Content/es/a.md"] = written.replacing("](", with: "](../")
    let site = try await test.site(translations: ["es/a.md": facts()])
    let page = try await site.render().first { $0.path == "es/a/index.html" }
    let text = String(decoding: page?.bytes ?? [], as: UTF8.self)
    #expect(
      text.contains(
        "<a href=\"/es/\">home</a> <a href=\"/b/#x\" hreflang=\"en\">b</a> <a href=\"/es/a/\">a</a>"))
  }
}
