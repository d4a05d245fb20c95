/// How hard a text is to read, by the automated readability index.
///
/// The index is the school year (of the United States) in which most pupils can read a text:
///
///     4.71 × letters per word + 0.5 × words per sentence − 21.43
///
/// Source: R. J. Senter and E. A. Smith, *Automated Readability Index*, AMRL-TR-66-220, Wright-Patterson Air Force Base, 1967.
/// It counts letters where other formulas count syllables, so it needs no guess at pronunciation and gives the same number
/// everywhere. Like all such formulas it was made for English, and says something only of texts of a hundred words and more.
///
/// Terms that readers of a subject meet anyway, such as the name of a drug, count as words of a sentence, but not with their
/// letters.
struct ReadingLevel {
  private var letters = 0
  private var measured = 0
  private(set) var words = 0
  private var sentences = 0

  /// The fewest words of which the index says something.
  static let fewestWords = 100

  /// Adds a sentence of a text.
  mutating func add(_ sentence: Sentence, of text: [UInt8], exempt terms: Set<String>) {
    sentences += 1
    for word in sentence.words {
      words += 1
      if word.letters == 0 || !terms.isEmpty && terms.contains(word.stem(in: text)) { continue }
      letters += word.letters
      measured += 1
    }
  }

  /// The index in tenths; `nil` where the text is too short.
  ///
  /// Whole numbers, so that every machine rounds in the same way.
  var tenths: Int? {
    guard words >= Self.fewestWords, measured > 0, sentences > 0 else { return nil }
    let hundredths = 471 * letters / measured + 50 * words / sentences - 2143
    return max(0, (hundredths + 5) / 10)
  }
}
