/// How hard a text is to read, by the formula of its language.
///
/// Terms that readers of a subject meet anyway, such as the name of a drug, count as words of a sentence, but not with their
/// letters and syllables.
struct ReadingLevel {
  private let formula: ReadingFormula
  private var letters = 0
  private var syllables = 0
  private var measured = 0
  /// Words of more than 6 letters, of 3 and more syllables, and of one.
  private var (longWords, heavyWords, lightWords) = (0, 0, 0)
  private(set) var words = 0
  private var sentences = 0

  /// The fewest words of which a formula says something.
  static let fewestWords = 100

  /// Measures by a formula; there is no text yet.
  init(_ formula: ReadingFormula) { self.formula = formula }

  /// Adds a sentence of a text.
  mutating func add(_ sentence: Sentence, of text: [UInt8], exempt terms: Set<String>) {
    sentences += 1
    for word in sentence.words {
      words += 1
      if word.letters == 0 || !terms.isEmpty && terms.contains(word.stem(in: text)) { continue }
      letters += word.letters
      measured += 1
      guard let counter = formula.syllables else { continue }
      let count = counter.count(in: String(decoding: text[word.range], as: UTF8.self).unicodeScalars)
      syllables += count
      if word.letters > 6 { longWords += 1 }
      if count >= 3 { heavyWords += 1 }
      if count == 1 { lightWords += 1 }
    }
  }

  /// What the formula gives, in tenths: school years, or ease; `nil` where the text is too short.
  ///
  /// Whole numbers, so that every machine rounds in the same way.
  var tenths: Int? {
    guard words >= Self.fewestWords, measured > 0, sentences > 0 else { return nil }
    switch formula {
    case .automatedIndex:
      let hundredths = 471 * letters / measured + 50 * words / sentences - 2143
      return max(0, (hundredths + 5) / 10)
    case .vienna:
      let parts = 1935 * heavyWords + 1297 * longWords - 327 * lightWords
      // Shares are of a hundred, so parts of 10,000 of each are hundredths of them.
      let hundredths = parts / measured + 1672 * words / sentences / 100 - 87
      return max(0, (hundredths + 5) / 10)
    case .szigriszt:
      let thousandths = 206_835 - 62_300 * syllables / measured - 1000 * words / sentences
      return max(0, (thousandths + 50) / 100)
    }
  }
}
