import Text

/// Reads the words of a text: letters and digits in lower case, one after the other.
///
/// Bytes are read as they come. The tokenizer of the Text room takes five times as long.
struct WordScanner {
  /// What a word stands in.
  enum Place {
    /// A heading below that of a section.
    case subheading
    /// Any other text.
    case text
  }

  /// A word of the text.
  struct Word {
    /// Where it stands in ``letters``.
    let range: Range<Int>
    /// What it stands in.
    let place: Place
  }

  /// The most bytes of a word: what is longer is an address or a code, and nobody types it.
  static let longest = 40

  /// The words of the text that was read last.
  private(set) var words: [Word] = []
  /// The letters of all of them, one after the other.
  private(set) var letters: [UInt8] = []
  /// Where the word starts that is being read, and whether it has become too long.
  private var start = 0
  private var isTooLong = false
  private var place = Place.text

  /// Reads the words of HTML that this program made: no tag or comment ends early.
  mutating func readHTML(_ html: [UInt8]) {
    html.withUnsafeBytes { read($0, isHTML: true) }
  }

  /// Reads the words of a plain text.
  mutating func read(_ text: String) {
    var text = text
    text.withUTF8 { read(UnsafeRawBufferPointer($0), isHTML: false) }
  }

  private mutating func read(_ text: UnsafeRawBufferPointer, isHTML: Bool) {
    words.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    (start, place) = (0, .text)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte.isLetterOrDigit {
        index = readLetters(text, index)
      } else if byte >= 0x80 {
        index = readScalar(text, index)
      } else if byte == UInt8(ascii: "'") {
        index = endAtApostrophe(endingAt: index + 1, in: text)
      } else {
        finish()
        if isHTML, byte == UInt8(ascii: "<") {
          index = skipTag(text, index)
        } else if isHTML, byte == UInt8(ascii: "&") {
          index = skipReference(text, index)
        } else {
          index += 1
        }
      }
    }
    finish()
    // Digits have this bit as well, and other scripts are in lower case already.
    for index in letters.indices { letters[index] |= letters[index] < 0x80 ? 0x20 : 0 }
  }

  /// How many bytes the word has that is being read.
  private var length: Int { letters.count - start }

  /// Reads letters and digits of ASCII.
  ///
  /// - Returns: Where the first byte stands that is none.
  private mutating func readLetters(_ text: UnsafeRawBufferPointer, _ first: Int) -> Int {
    var end = first + 1
    while end < text.count, text[end].isLetterOrDigit { end += 1 }
    let room = max(0, Self.longest - length)
    if end - first > room { isTooLong = true }
    letters.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[first..<min(end, first + room)]))
    return end
  }

  private mutating func finish() {
    guard letters.count > start else { return }
    if isTooLong {
      letters.removeSubrange(start...)
    } else {
      words.append(Word(range: start..<letters.count, place: place))
    }
    (start, isTooLong) = (letters.count, false)
  }

  /// An apostrophe after one or two letters ends a word, as in "l'alcool" and "I'm".
  ///
  /// A lone "s" after one is left out, and any other rest of a word belongs to it: "can't" is "cant".
  ///
  /// - Returns: Where to read on.
  private mutating func endAtApostrophe(endingAt end: Int, in text: UnsafeRawBufferPointer) -> Int {
    guard length > 2, end < text.count, text[end].isLetterOrDigit || text[end] >= 0x80 else {
      finish()
      return end
    }
    let isLoneS = text[end] | 0x20 == UInt8(ascii: "s") && !text.isLetter(at: end + 1)
    guard isLoneS else { return end }
    finish()
    return end + 1
  }

  /// Reads a scalar outside ASCII.
  ///
  /// - Returns: Where the next one starts.
  private mutating func readScalar(_ text: UnsafeRawBufferPointer, _ first: Int) -> Int {
    var end = first + 1
    while end < text.count, text[end].continuesScalar { end += 1 }
    let bytes = text[first..<end]
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return end }
    switch scalar {
    case "\u{2019}", "\u{2BC}": return endAtApostrophe(endingAt: end, in: text)
    // They say only where a line may break.
    case "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}": break
    default:
      guard Letters.isInWord(scalar) else {
        finish()
        break
      }
      if length + 4 < Self.longest {
        Letters.appendLowercase(scalar, to: &letters)
      } else {
        isTooLong = true
      }
    }
    return end
  }

  /// Skips a tag, and what stands in elements whose text is no text of the page.
  private mutating func skipTag(_ html: UnsafeRawBufferPointer, _ first: Int) -> Int {
    let name = first + 1
    var end = html.range(of: ">", from: name)?.lowerBound ?? html.count
    if html.holds("svg", at: name) || html.holds("style", at: name) || html.holds("script", at: name) {
      while end < html.count, !(html[end] == UInt8(ascii: "<") && html.endsDrawing(at: end)) { end += 1 }
      while end < html.count, html[end] != UInt8(ascii: ">") { end += 1 }
    } else if name + 1 < html.count, html[name] == UInt8(ascii: "h"),
      (UInt8(ascii: "3")...UInt8(ascii: "6")).contains(html[name + 1])
    {
      place = .subheading
    } else if html.holds("/h", at: name) {
      place = .text
    }
    return end + 1
  }

  /// Skips a character reference such as `&amp;`.
  private func skipReference(_ html: UnsafeRawBufferPointer, _ first: Int) -> Int {
    let end = html[first...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
    return (end ?? first) + 1
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func holds(_ name: StaticString, at index: Int) -> Bool {
    guard index + name.utf8CodeUnitCount <= count else { return false }
    return name.withUTF8Buffer { name in
      for offset in name.indices where self[index + offset] != name[offset] { return false }
      return true
    }
  }

  fileprivate func endsDrawing(at index: Int) -> Bool {
    holds("</svg", at: index) || holds("</style", at: index) || holds("</script", at: index)
  }

  /// Whether a word goes on at a place; general punctuation is no part of one.
  fileprivate func isLetter(at index: Int) -> Bool {
    guard index < count else { return false }
    if self[index] < 0x80 { return self[index].isLetterOrDigit }
    return !(self[index] == 0xE2 && index + 1 < count && self[index + 1] & 0xFE == 0x80)
  }
}
