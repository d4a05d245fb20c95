import Text

/// Which language a text is in, by the short words that each language has most of.
struct LanguageGuess {
  private var words = 0
  private var found: [String: Int] = [:]

  /// The fewest words that a guess can be made of.
  private static let fewestWords = 50

  /// Short words that none of the others has: they are a sixth and more of any text in their language.
  private static let common: [String: [String]] = [
    "en": [
      "the", "of", "and", "to", "is", "that", "for", "it", "you", "are", "with", "your", "not", "this",
      "have", "they",
    ],
    "es": [
      "el", "los", "las", "y", "una", "por", "con", "para", "su", "se", "del", "usted", "como", "más", "pero",
      "lo",
    ],
    "fr": [
      "le", "les", "des", "et", "une", "du", "pour", "dans", "est", "pas", "vous", "votre", "qui", "ne", "au",
      "sur",
    ],
    "de": [
      "der", "das", "und", "zu", "den", "ist", "nicht", "mit", "sie", "ein", "eine", "für", "auf", "dem",
      "oder", "wenn",
    ],
    "ar": [
      "في", "من", "على", "إلى", "أن", "عن", "هذا", "هذه", "لا", "أو", "ما", "التي", "الذي", "كان", "مع", "قد",
    ],
  ]

  private static let languages: [String: String] = Dictionary(
    uniqueKeysWithValues: common.flatMap { language, words in words.map { ($0, language) } })

  /// Counts the words of a sentence.
  mutating func add(_ sentence: Sentence, of text: [UInt8]) {
    for word in sentence.words {
      words += 1
      // The longest of them have 8 bytes.
      guard word.range.count <= 12, let language = Self.languages[word.stem(in: text)] else { continue }
      found[language, default: 0] += 1
    }
  }

  /// Another language than the one that is expected; `nil` where the text may well be in that one, or is too short.
  func language(insteadOf expected: LanguageTag) -> String? {
    guard words >= Self.fewestWords else { return nil }
    let own = found[expected.language] ?? 0
    guard let (language, count) = found.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      language != expected.language, count * 8 > words, count > own * 3
    else { return nil }
    return language
  }
}
