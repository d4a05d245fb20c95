package import Diagnostics

extension Check {
  // The text.

  /// A page or section that asks for more schooling than the site aims at.
  package static let readingLevel = Check("reading-level", .warning)
  /// A sentence with more words than the site allows.
  package static let longSentence = Check("long-sentence", .warning)
  /// A paragraph with more sentences than the site allows.
  package static let longParagraph = Check("long-paragraph", .warning)
  /// A word that the house style avoids.
  package static let avoidedWord = Check("avoided-word", .warning)

  /// The checks that only an audit makes.
  static let audit: [Check] = [readingLevel, longSentence, longParagraph, avoidedWord]
}
