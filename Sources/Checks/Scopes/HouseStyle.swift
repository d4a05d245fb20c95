package import Page
import Text
import Site

/// What site.yml asks of every text.
package struct HouseStyle: Sendable {
  /// The language of the pages.
  let language: LanguageTag
  /// How plain the text is to be.
  let reading: SiteSettings.Reading
  /// The words to avoid.
  let avoidedWords: AvoidedWordList

  package init(_ settings: SiteSettings) {
    language = settings.language
    reading = settings.reading
    avoidedWords = AvoidedWordList(settings.words)
  }
}
