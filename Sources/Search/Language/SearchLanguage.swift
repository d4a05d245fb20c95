package import Text

/// The language of an index: which words are so common that they say nothing, and which have a stem in common.
package struct SearchLanguage: Sendable, Hashable {
  /// The language without its region, as BCP 47 and Snowball write it: `en`.
  let name: String

  /// Takes the language of some pages.
  package init(_ tag: LanguageTag) { name = String(tag.text.prefix { $0 != "-" }).lowercased() }

  /// The words that say nothing of a text, in lower case and as they are written.
  package var stopWords: Set<String> { StopWords.of(name) }
}
