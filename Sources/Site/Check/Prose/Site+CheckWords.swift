import Diagnostics
import Markdown

extension Site {
  /// Words that the house style avoids, in titles, descriptions, headings and paragraphs.
  ///
  /// Whole words count, in capitals or not; a hyphen or an apostrophe ends a word, so that `ex-addict` and `addict's` are found
  /// by `addict`. What stands between quotation marks or as code is not the site's own voice, so it may use any word.
  func checkWords() -> [Diagnostic] {
    guard !settings.words.isEmpty else { return [] }
    let words = AvoidedWords(settings.words)
    return pages.flatMap { page -> [Diagnostic] in
      let source = page.article.source
      let inText = page.article.document.prose.flatMap { block in
        words.find(in: block.text).map {
          Self.diagnostic($0, at: source.location(of: block.range(of: $0.range)))
        }
      }
      let frontMatter = [page.frontMatter.title, page.frontMatter.description].flatMap { text in
        words.find(in: Array(text.utf8)).map { found in
          // Front matter is the first thing in a file, so the first place with the word is in it.
          let place = words.find(in: source.bytes).first { $0.word.word == found.word.word }?.range
          return Self.diagnostic(found, at: place.map(source.location) ?? page.frontMatter.location)
        }
      }
      return frontMatter + inText
    }
  }

  private static func diagnostic(_ found: AvoidedWords.Found, at location: Location) -> Diagnostic {
    Diagnostic(
      .avoidedWord, "the house style avoids '\(found.word.word)'", at: location,
      fix: "write '\(found.word.instead)'")
  }
}

/// The words that a site avoids, by their first part, so that a text is read once however many there are.
private struct AvoidedWords {
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

  func find(in text: [UInt8]) -> [Found] {
    let quotations = Self.quotations(in: text)
    let places = Self.words(of: text)
    let folded = places.map { text[$0].map(Self.lowercase) }
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

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
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
