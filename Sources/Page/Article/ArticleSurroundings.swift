package import Evidence
package import Markdown
import Words

/// What the facts and the HTML of a page depend on besides its file.
package struct ArticleSurroundings: Sendable {
  /// The place of its language among those of the site.
  package let language: Int
  /// The path of the home page, with a slash at both ends.
  package let root: String
  /// What tables and charts can show.
  package let studies: StudyLibrary
  /// What forms need to know.
  package let forms: FormSurroundings
  /// The words that its pages explain; `nil` for none.
  package let glossary: GlossaryNames?
  /// What authors may do, and the words for readers.
  package let options: Document.Options

  /// What translations depend on; `nil` for pages in the main language.
  package let translations: TranslationSurroundings?

  /// The words for readers.
  var words: Words { options.words }

  /// The same with the program's own English words.
  var inEnglish: ArticleSurroundings {
    guard !words.isProgramsEnglish else { return self }
    var options = options
    options.words = .english
    return ArticleSurroundings(
      root: root, studies: studies, forms: forms, options: options, language: language,
      translations: translations, glossary: glossary)
  }

  /// Says what a site gives to its pages in a language.
  package init(
    root: String, studies: StudyLibrary, forms: FormSurroundings, options: Document.Options,
    language: Int = SiteLanguages.main, translations: TranslationSurroundings? = nil,
    glossary: GlossaryNames? = nil
  ) {
    (self.root, self.studies, self.forms, self.options) = (root, studies, forms, options)
    (self.language, self.translations, self.glossary) = (language, translations, glossary)
  }
}
