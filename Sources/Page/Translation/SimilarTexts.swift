/// Texts among which the one that is most like another is looked for.
struct SimilarTexts {
  private let texts: [[Substring]]
  private var isTaken: [Bool]
  /// The texts by each of their words.
  private let places: [Substring: [Int]]

  /// Texts with at least half of their words in common are alike.
  private static let least = 0.5
  /// How many words of a text are looked up, the rarest first, and how many texts that have them are compared.
  private static let most = (words: 8, places: 64, compared: 8)

  init(_ texts: [String]) {
    self.texts = texts.map(Self.words)
    isTaken = texts.map { _ in false }
    var places: [Substring: [Int]] = [:]
    for (index, words) in self.texts.enumerated() {
      for word in Set(words) { places[word, default: []].append(index) }
    }
    self.places = places
  }

  /// Takes out the text that is most like another; of several, the first.
  ///
  /// - Returns: Its place, or `nil` where none is like it.
  mutating func take(likest text: String) -> Int? {
    let words = Self.words(text)
    let known = Set(words).compactMap { word in places[word].map { (word: word, places: $0) } }
      .sorted { ($0.places.count, $0.word) < ($1.places.count, $1.word) }
    var votes: [Int: Int] = [:]
    for item in known.prefix(Self.most.words) {
      for place in item.places.lazy.filter({ [isTaken] in !isTaken[$0] }).prefix(Self.most.places) {
        votes[place, default: 0] += 1
      }
    }
    let candidates = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most.compared).map(
      \.key)
    let rated = candidates.map { (place: $0, likeness: Self.likeness(words, texts[$0])) }
    guard let best = rated.max(by: { ($0.likeness, $1.place) < ($1.likeness, $0.place) }),
      best.likeness >= Self.least
    else { return nil }
    isTaken[best.place] = true
    return best.place
  }

  /// How many of their words two texts have in common, from 0 to 1.
  private static func likeness(_ first: [Substring], _ second: [Substring]) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    var counts: [Substring: Int] = [:]
    for word in first { counts[word, default: 0] += 1 }
    var common = 0
    for word in second {
      guard let count = counts[word], count > 0 else { continue }
      counts[word] = count - 1
      common += 1
    }
    return Double(2 * common) / Double(first.count + second.count)
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
