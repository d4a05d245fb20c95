package import Diagnostics
package import Evidence
import Markdown
package import Text
package import Words

/// The words of a whole site in a language, `Content/es/site.po`: those of site.yml, and those of the file of studies.
package struct SiteCatalogue: Sendable {
  /// The settings in the language.
  package let settings: SiteSettings
  /// The studies in the language.
  package let studies: StudyLibrary
  /// Those that readers get in the main language.
  package let untranslated: Set<String>
  /// What is wrong with the translations.
  package let diagnostics: [Diagnostic]

  /// The name of the file in the folder of a language.
  package static let name = "site.po"
  /// What it translates, by its path in Content.
  package static let original = "site.yml"

  /// Translates what a site says.
  ///
  /// - Parameters:
  ///   - settings: The settings in the main language.
  ///   - studies: The studies in the main language.
  ///   - source: The PO file; `nil` where there is none.
  ///   - language: The language, and where site.yml names it.
  ///   - words: How numbers are written in the main language, and in that of the translation.
  package init(
    _ settings: SiteSettings, _ studies: StudyLibrary, by source: SourceText?,
    in language: (SiteLanguage, place: Location?), words: (source: Words, translation: Words)
  ) {
    let (language, place) = language
    let read = source.map { POFile.read($0) }
    let file = read?.file
    let styles = EntryCheck.NumberStyles(words)
    let translations = file.map { BlockTranslations($0) }
    var states: [String: String?] = [:]
    var diagnostics = read?.diagnostics ?? []
    var first: Range<Int>?
    func translate(_ text: String, isList: Bool = false) -> String? {
      if let known = states[text] { return known }
      let block = TextBlock(.value("site"), text, at: 0..<0)
      guard let file, let found = translations?[block]?.usableTranslation else {
        states[text] = block.isOptional ? text : .some(nil)
        if first == nil, !block.isOptional { first = translations?[block]?.id.range }
        return states[text] ?? nil
      }
      // Whoever looks for help types another number in another country.
      let comparison =
        isList ? nil : EntryCheck.Comparison(source: InlineFacts(text), styles: styles)
      diagnostics += EntryCheck(block, found, in: file.source, with: comparison).diagnostics
      states[text] = found.value
      return found.value
    }
    self.settings = settings.translated(
      by: { text, _ in translate(text) }, lists: { text, _ in translate(text, isList: true) })
    self.studies = studies.translated { text, _ in translate(text) ?? ForeignMark.around(text) }
    untranslated = Set(states.lazy.filter { $0.value == nil }.map(\.key))
    let own = source.map { source in first.map(source.location(of:)) ?? source.location(ofLine: 1) }
    if !untranslated.isEmpty, let place = own ?? place {
      diagnostics.append(
        Diagnostic(
          .untranslated,
          "\(untranslated.count) of \(states.count) texts of the site are not translated into \(language.name)",
          at: place,
          fix: source == nil
            ? "run handout translate \(language.tag.text), and fill in Content/\(language.folder)\(Self.name)"
            : "run handout translate \(language.tag.text), and fill in what is empty or fuzzy"))
    }
    self.diagnostics = diagnostics
  }
}

extension CatalogueUpdate {
  /// Updates the PO file of a site's own words.
  ///
  /// - Parameters:
  ///   - settings: The settings in the main language.
  ///   - studies: The studies in the main language.
  ///   - language: The language of the translation.
  ///   - old: The file as it was; `nil` where there is none.
  package init(_ settings: SiteSettings, _ studies: StudyLibrary, in language: LanguageTag, from old: POFile?)
  {
    var wanted: [Wanted] = []
    func note(_ text: String, _ note: String) -> String? {
      wanted.append(Wanted(context: nil, text: text, comments: [note]))
      return text
    }
    _ = settings.translated(by: note, lists: note)
    _ = studies.translated { note($0, $1) ?? $0 }
    self.init(
      wanted, from: old,
      header: (
        Self.fields(language) + [("X-Source", SiteCatalogue.original)],
        [" The words of site.yml and of the file of studies.", " Numbers stay as they are."]
      ))
  }
}
