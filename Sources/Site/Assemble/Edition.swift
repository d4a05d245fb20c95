package import Page
package import Evidence
package import Words

/// A site in one of its languages: what its pages there depend on besides their files.
package struct Edition: Sendable {
  /// The place of the language among those of the site.
  package let place: Int
  /// The language.
  package let language: SiteLanguage
  /// What site.yml says to readers in this language.
  package let settings: SiteSettings
  /// The texts of site.yml and of the studies that readers get in the main language.
  package let untranslated: Set<String>
  /// The studies.
  package let studies: StudyLibrary
  /// What the program says to readers.
  package let words: Words
  /// What an article needs of all that.
  package let ofArticles: ArticleSurroundings
}
