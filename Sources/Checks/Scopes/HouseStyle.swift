import Page
package import Site

/// What site.yml asks of every text in a language.
///
/// A class, because each article is checked with it on all cores.
package final class HouseStyle: Sendable {
  /// The language of the pages.
  let language: SiteLanguage
  /// How plain the text is to be.
  let reading: SiteSettings.Reading
  /// The words to avoid.
  let avoidedWords: AvoidedWordList

  package init(_ edition: Edition) {
    let settings = edition.settings
    language = edition.language
    reading = settings.reading
    avoidedWords = AvoidedWordList(settings.words)
  }
}
