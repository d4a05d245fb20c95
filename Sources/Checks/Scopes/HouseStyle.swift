package import Page
import Site

/// What site.yml asks of every text.
package struct HouseStyle: Sendable {
  /// The language as BCP 47 writes it.
  let language: String
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
