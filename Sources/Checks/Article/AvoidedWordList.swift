import Markdown
import Page
import Site
import Text

/// The words that a site avoids, by their first part, so that a text is read once however many there are.
struct AvoidedWordList: Sendable {
  struct Found {
    let word: SiteSettings.AvoidedWord
    let range: Range<Int>
  }

  private let words: [[UInt8]: [(parts: [[UInt8]], word: SiteSettings.AvoidedWord)]]

  init(_ words: [SiteSettings.AvoidedWord]) {
    let split = words.map { word in
      (parts: Self.words(of: Array(word.word.utf8)).map { Array(word.word.utf8)[$0].map(\.self) }, word: word)
    }
    self.words = Dictionary(grouping: split.filter { !$0.parts.isEmpty }) { $0.parts[0] }
  }

  /// Where a text has one of the words, outside of quotations.
  func find(in text: [UInt8]) -> [Found] {
    guard !words.isEmpty else { return [] }
    let quotations = Self.quotations(in: text)
    let places = Self.words(of: text)
    let folded = places.map { text[$0].map(\.lowercased) }
    var result: [Found] = []
    for index in places.indices {
      for candidate in words[folded[index]] ?? [] {
        let end = index + candidate.parts.count
        guard end <= places.count, folded[index..<end].elementsEqual(candidate.parts) else { continue }
        let range = places[index].lowerBound..<places[end - 1].upperBound
        guard !quotations.contains(where: { $0.overlaps(range) }) else { continue }
        result.append(Found(word: candidate.word, range: range))
      }
    }
    return result
  }

  /// Runs of letters and digits; letters beyond ASCII are those of two bytes, so that typographic marks end a word.
  private static func words(of text: [UInt8]) -> [Range<Int>] {
    text.indices.split { index in
      let byte = text[index]
      let isPartOfLetter =
        (0xC3...0xDF).contains(byte)
        || (0x80...0xBF).contains(byte) && index > 0 && (0xC3...0xDF).contains(text[index - 1])
      return !byte.isLetterOrDigit && !isPartOfLetter
    }.map { $0.startIndex..<$0.endIndex }
  }

  /// What stands between `"` and `"`, or `“` and `”`; a mark without its partner quotes nothing.
  private static func quotations(in text: [UInt8]) -> [Range<Int>] {
    let (open, close) = (Array("“".utf8), Array("”".utf8))
    var result: [Range<Int>] = []
    var start: Int?
    for index in text.indices {
      let isStraight = text[index] == UInt8(ascii: "\"")
      if let first = start, isStraight || text[index...].starts(with: close) {
        result.append(first..<index)
        start = nil
      } else if isStraight || text[index...].starts(with: open) {
        start = index
      }
    }
    return result
  }
}
