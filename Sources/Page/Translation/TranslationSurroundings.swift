package import Text
package import Words

/// What a translation depends on besides its two files.
package struct TranslationSurroundings: Sendable {
  /// The language of the original.
  package let source: LanguageTag
  /// The language of the translation.
  package let language: LanguageTag
  /// The page that says what to do in an emergency.
  package let urgentHelp: ContentPath?
  /// How both languages write numbers.
  let numbers: EntryCheck.NumberStyles

  /// Describes two languages.
  ///
  /// - Parameters:
  ///   - source: That of originals, and its words.
  ///   - language: That of translations, and its words.
  ///   - urgentHelp: The page that says what to do in an emergency.
  package init(
    from source: (tag: LanguageTag, words: Words), to language: (tag: LanguageTag, words: Words),
    urgentHelp: ContentPath?
  ) {
    (self.source, self.language, self.urgentHelp) = (source.tag, language.tag, urgentHelp)
    numbers = EntryCheck.NumberStyles((source.words, language.words))
  }
}
