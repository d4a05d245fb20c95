import Building
import Diagnostics
import Page
import Site
import SiteTesting
import Words

/// A site in English and Spanish with one page and its translation.
struct TranslatedSite {
  var settings =
    "title: Test\nbase-url: https://example.org\nlanguage: en\nlanguages: {en: English, es: Español}\n"
  var page: String
  /// The entries of the PO file, each text with its translation.
  var entries: [(String, String)] = []
  var po: String?
  var others: [String: String] = [:]

  init(_ page: String, _ entries: [(String, String)] = []) { (self.page, self.entries) = (page, entries) }

  static let head = "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n"

  var site: TestSite {
    var files = TestSite()
    files.files["Content/site.yml"] = settings
    files.files["Content/es/index.md"] = "---\ntitle: Inicio\ndescription: La portada.\n---\n"
    files.files["Content/page.md"] = "---\ntitle: Title\ndescription: About.\n---\n\(page)"
    let own = [("Title", "Título"), ("About.", "Sobre.")] + entries
    files.files["Content/es/page.po"] =
      po
      ?? String(
        decoding: POFile.bytes(
          header: POFile.header([("Language", "es")]), own.map { POFile.Entry(id: $0, translation: $1) }),
        as: UTF8.self)
    files.files["Content/es/site.po"] = Self.head + "\nmsgid \"Test\"\nmsgstr \"Prueba\"\n"
    for (name, text) in others { files.files[name] = text }
    files.files["Templates/article.mustache"] =
      "{{page.title}}|{{{page.introduction}}}{{#page.sections}}<h2 id=\"{{id}}\">{{{title}}}</h2>{{{body}}}{{/page.sections}}"
    files.files["Templates/quiz.mustache"] = "{{page.title}}"
    return files
  }

  /// What is wrong, besides what other tests are about.
  func mistakes() async -> [String] {
    await site.diagnostics().filter {
      !["missing-review", "missing-words", "unmeasured-reading", "outdated-quiz-template"].contains(
        $0.check.code)
    }.map(\.short)
  }

  /// The page in Spanish.
  func html(_ path: String = "es/page/index.html") async throws -> String? { try await site.pages()[path] }
}
