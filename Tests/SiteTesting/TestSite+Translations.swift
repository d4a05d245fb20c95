internal import Diagnostics
internal import Files
@testable package import Page
package import Site

extension TestSite {
  /// A site in English, Spanish and Arabic, with more files and more of site.yml.
  package static func ofLanguages(_ files: [String: String] = [:], settings: String = "") -> TestSite {
    let start = { (title: String) in "---\ntitle: \(title)\ndescription: D.\n---\n" }
    let words = "msgid \"\"\nmsgstr \"\"\n\nmsgid \"Test\"\nmsgstr \"Test\"\n"
    let usual = [
      "Content/site.yml":
        "title: Test\nbase-url: https://example.org\nlanguages: {en: English, es: Español, ar: العربية}\n"
        + settings,
      "Content/index.md": start("Home"), "Content/es/index.md": start("Inicio"),
      "Content/ar/index.md": start("الرئيسية"), "Content/es/site.po": words, "Content/ar/site.po": words,
      "Templates/404.mustache": "{{page.title}}",
    ]
    return TestSite(usual.merging(files) { $1 })
  }

  /// The site with some pages as translations that say something of themselves, by their paths.
  package func site(translations: [String: TranslationFacts]) async throws -> Site {
    let files = sources
    let glossaries = files.glossaries
    let surroundings = Surroundings(files, options, glossaries)
    let parts = await SharedParts(
      files, surroundings, glossaries, await files.pictures(), isPreview: false)
    var readings: [Result<Article, InvalidUTF8>] = []
    for page in files.pages {
      let own = surroundings.ofArticle(at: page.file.path)
      readings.append(
        try page.file.pageText(in: nil).map { text in
          let article = Article(parsing: text, of: page.file, in: own)
          return translations[page.file.path.text].map { Article(article, $0) } ?? article
        })
    }
    let articles = Articles(readings, options, surroundings.settings)
    let order = await PageOrder(of: articles.published, in: surroundings.editions, on: options.today)
    return Site(files, options, surroundings, articles, order, parts)
  }
}

extension Article {
  /// The same page as a translation.
  fileprivate convenience init(_ page: Article, _ facts: TranslationFacts) {
    self.init(
      file: page.file, language: page.language, translation: facts, frontMatter: page.frontMatter,
      outline: page.outline, links: page.links, citations: page.citations, shownStudies: page.shownStudies,
      forms: page.forms, reviewStatus: page.reviewStatus, diagnostics: page.diagnostics,
      explainedTerms: page.explainedTerms, digest: page.digest, face: page.face)
  }
}
