package import Page
package import Diagnostics
package import Digest
package import Evidence
import Files
import Markdown
package import Words

/// What every article depends on besides its file: settings, studies, words for readers, options of the build.
package struct Surroundings: Sendable {
  /// The site in each of its languages, in the order of ``SiteSettings/languages``.
  package let editions: [Edition]
  /// The digest of all that the facts and the HTML of an article depend on besides its file.
  package let digest: Digest
  /// What is wrong with the files.
  let mistakes: [Diagnostic]

  /// The path of the home page, with a slash at both ends.
  package var root: String { settings.baseURL?.root ?? "/" }

  /// Reads site.yml, the studies and the words.
  ///
  /// - Parameter glossaries: Those of the files, which several ask for and nobody reads twice.
  package init(_ files: SiteFiles, _ options: Site.Options, _ glossaries: [Glossary]) {
    var (settings, mistakes) = SiteSettings.read(files.settings)
    if let baseURL = options.baseURL { settings.baseURL = baseURL }
    if let origin = options.origin {
      settings.baseURL = settings.baseURL.flatMap { BaseURL(origin + $0.root) }
      settings.lowerPromises()
    }
    let (studies, studyMistakes) =
      files.studies.map(StudyLibrary.read) ?? (StudyLibrary(emptyFile: ContentPath.studies.file), [])
    let explained = settings.hasGlossary ? glossaries : []
    var editions: [Edition] = []
    for (place, language) in settings.languages.all.enumerated() {
      let (words, wordMistakes) = Words.read(files.words, language: language.tag.text)
      // What is wrong with a file of words is wrong for all languages.
      mistakes += (wordMistakes + Self.lackOfWords(words, in: place, settings)).filter {
        editions.isEmpty || !mistakes.contains($0)
      }
      var documentOptions = Document.Options(
        allowsRawHTML: settings.allowsRawHTML, keepsProse: options.keepsProse, words: words)
      documentOptions.anchors = settings.anchors
      var own = (settings: settings, studies: studies)
      var untranslated: Set<String> = []
      var translations: TranslationSurroundings?
      if let main = editions.first {
        let site = SiteCatalogue(
          settings, studies, by: files.catalogues[language.tag.text],
          in: (language, settings.languageLocations[place]), words: (main.words, words))
        own = (site.settings, site.studies)
        untranslated = site.untranslated
        mistakes += site.diagnostics
        translations = TranslationSurroundings(
          from: (main.language.tag, main.words), to: (language.tag, words),
          urgentHelp: settings.urgentHelp.map { ContentPath($0.value) })
      }
      editions.append(
        Edition(
          place: place, language: language, settings: own.settings, untranslated: untranslated,
          studies: own.studies, words: words,
          ofArticles: ArticleSurroundings(
            root: settings.baseURL?.root ?? "/", studies: own.studies,
            // A form has the same name in all languages, and thanks in each.
            forms: FormSurroundings(
              own.settings, previewAddress: options.formsAddress.map { $0 + language.folder }),
            options: documentOptions,
            language: place, translations: translations,
            glossary: explained.first { $0.path == language.path(of: ContentPath(Glossary.name)) }
              .map(GlossaryNames.init))))
    }
    self.editions = editions
    digest = Self.digest(of: files, options, glossaries)
    self.mistakes = mistakes + studyMistakes
  }

  /// The site in its main language.
  private var main: Edition { editions[SiteLanguages.main] }
  /// What site.yml says.
  package var settings: SiteSettings { main.settings }
  /// The studies.
  package var studies: StudyLibrary { main.studies }
  /// What the program says to readers, in the main language.
  package var words: Words { main.words }

  /// What an article depends on besides its file.
  package func ofArticle(at path: ContentPath) -> ArticleSurroundings {
    editions[settings.languages.place(of: path)].ofArticles
  }

  /// That neither the program nor the site has words in a language of the pages.
  private static func lackOfWords(
    _ words: Words, in place: Int, _ settings: SiteSettings
  ) -> [Diagnostic] {
    let written =
      settings.languages.isSeveral ? settings.languageLocations[place] : settings.languageLocation
    guard !words.isTranslated, let written else { return [] }
    let language = settings.languages[place].tag.text
    return [
      Diagnostic(
        .missingWords, "the program has no words in '\(language)', so readers get them in English",
        at: written,
        fix: "translate them in Templates/words/\(language).po, or write a language that has them")
    ]
  }

  /// The digest of all that the facts and the HTML of articles depend on besides their files.
  ///
  /// It covers more than articles need: settings change seldom, and so nothing can be forgotten.
  package static func digest(
    of files: SiteFiles, _ options: Site.Options, _ glossaries: [Glossary]
  ) -> Digest {
    var options = options
    // These two only decide which articles are published.
    options.includesDrafts = false
    options.today = Day(iso: "0001-01-01") ?? options.today
    var hash = SHA256()
    hash.update(files.folder)
    hash.update("\(options)\n")
    hash.update(files.settings)
    hash.update(files.studies)
    for file in files.words { hash.update(file) }
    for (_, file) in files.catalogues.sorted(by: { $0.key < $1.key }) { hash.update(file) }
    // What the words mean shows only on the pages that explain them.
    for glossary in glossaries { hash.update(glossary.digestOfNames.bytes) }
    return hash.finish()
  }
}

extension SHA256 {
  /// Takes in a file that may be missing.
  package mutating func update(_ source: SourceText?) {
    guard let source else { return update("missing\n") }
    update("\(source.file) \(source.bytes.count)\n")
    update(source.bytes)
  }
}
