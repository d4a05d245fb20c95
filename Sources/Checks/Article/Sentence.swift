import Markdown
import Text

/// A sentence of a paragraph.
struct Sentence {
  /// The words, which are never none.
  let words: [Word]
  /// Where it stands in the text of the paragraph.
  let range: Range<Int>

  /// What stands between two spaces and has a letter or digit in it.
  ///
  /// What a hyphen or a slash joins is one word, as word processors count it.
  struct Word {
    /// Where it stands in the text of the paragraph.
    let range: Range<Int>
    /// Its letters and digits.
    let letters: Int
  }
}

extension Document.Prose {
  /// The sentences of the text.
  ///
  /// A sentence ends with a full stop, question mark or exclamation mark, whatever brackets and quotation marks follow, unless the
  /// next word starts with a small letter or the last one is an abbreviation that a name or number follows. It also ends before an
  /// arrow, after which the answers of a quiz say where they lead.
  var sentences: [Sentence] {
    let runs = text.indices.split { text[$0] == UInt8(ascii: " ") }.map { $0.startIndex..<$0.endIndex }
    var result: [Sentence] = []
    var words: [Sentence.Word] = []
    var start: Int?
    for (index, run) in runs.enumerated() {
      start = start ?? run.lowerBound
      if let word = Sentence.Word(text, run) { words.append(word) }
      let next = index + 1 < runs.count ? text[runs[index + 1]] : nil
      guard let next else {
        if let start, !words.isEmpty { result.append(Sentence(words: words, range: start..<run.upperBound)) }
        break
      }
      guard Self.endsSentence(text[run], before: next), !words.isEmpty, let first = start else { continue }
      result.append(Sentence(words: words, range: first..<run.upperBound))
      (words, start) = ([], nil)
    }
    return result
  }

  private static func endsSentence(_ run: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> Bool {
    if next.elementsEqual("→".utf8) { return true }
    let closing = Array("\"')]*_".utf8)
    // The last bytes of ’ and ”, which also end with their first two.
    var core = run
    while let last = core.last {
      if closing.contains(last) {
        core = core.dropLast()
      } else if core.suffix(3).elementsEqual("”".utf8) || core.suffix(3).elementsEqual("’".utf8) {
        core = core.dropLast(3)
      } else {
        break
      }
    }
    guard let last = core.last, ".!?".utf8.contains(last) else { return false }
    if let first = next.first(where: { !"\"'([".utf8.contains($0) }),
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
    {
      return false
    }
    guard last == UInt8(ascii: ".") else { return true }
    let word = String(decoding: core.dropLast().drop { "\"'([".utf8.contains($0) }, as: UTF8.self)
    return !abbreviations.contains(word.lowercased())
  }

  /// What a full stop follows without ending a sentence.
  private static let abbreviations: Set<String> = [
    "dr", "mr", "mrs", "ms", "prof", "st", "no", "nos", "vs", "e.g", "i.e", "p", "pp", "fig", "approx",
  ]
}

extension Sentence.Word {
  /// Reads a word; `nil` for a run of punctuation.
  fileprivate init?(_ text: [UInt8], _ range: Range<Int>) {
    var letters = 0
    var isObject = false
    for index in range {
      switch text[index] {
      case let byte where byte.isLetterOrDigit: letters += 1
      case 0xE2 where index + 1 < range.upperBound && text[index + 1] == 0x80: break
      case 0xEF where text[index..<range.upperBound].starts(with: "\u{FFFC}".utf8): isObject = true
      case 0xC3...: letters += 1
      default: break
      }
    }
    guard letters > 0 || isObject else { return nil }
    self.range = range
    self.letters = letters
  }

  /// The word in lower case, without the punctuation around it and without `'s`.
  func stem(in text: [UInt8]) -> String {
    var stem = ""
    var pending = ""
    for scalar in String(decoding: text[range], as: UTF8.self).lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        stem += pending
        pending = ""
        stem.unicodeScalars.append(scalar)
      } else if !stem.isEmpty {
        pending.unicodeScalars.append(scalar == "\u{2019}" ? "'" : scalar)
      }
    }
    return stem.hasSuffix("'s") ? String(stem.dropLast(2)) : stem
  }
}
