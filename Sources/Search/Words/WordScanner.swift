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

  /// The most bytes of a word: what is longer is an address or a code, and nobody types it.
  static let longest = 40

  /// The word that is being read, and whether it has become too long.
  private var word: [UInt8] = []
  private var isTooLong = false
  private var place = Place.text

  /// Starts with nothing.
  init() { word.reserveCapacity(Self.longest + 8) }

  /// Reads the words of HTML that this program made: no tag or comment ends early.
  ///
  /// - Parameter take: Takes each word, which is gone afterwards.
  mutating func readHTML(_ html: [UInt8], _ take: (_ word: [UInt8], _ place: Place) -> Void) {
    place = .text
    html.withUnsafeBufferPointer { read($0, isHTML: true, take) }
  }

  /// Reads the words of a plain text.
  mutating func read(_ text: String, _ take: (_ word: [UInt8], _ place: Place) -> Void) {
    place = .text
    var text = text
    text.withUTF8 { read($0, isHTML: false, take) }
  }

  private mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, isHTML: Bool, _ take: ([UInt8], Place) -> Void
  ) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte.isLetterOrDigit {
        // Digits have this bit as well.
        append(byte | 0x20)
        index += 1
      } else if byte >= 0x80 {
        index = readScalar(text, index, take)
      } else if byte == UInt8(ascii: "'") {
        index = endAtApostrophe(endingAt: index + 1, in: text, take)
      } else {
        finish(take)
        if isHTML, byte == UInt8(ascii: "<") {
          index = skipTag(text, index)
        } else if isHTML, byte == UInt8(ascii: "&") {
          index = skipReference(text, index)
        } else {
          index += 1
        }
      }
    }
    finish(take)
  }

  private mutating func append(_ byte: UInt8) {
    if word.count < Self.longest { word.append(byte) } else { isTooLong = true }
  }

  private mutating func finish(_ take: ([UInt8], Place) -> Void) {
    guard !word.isEmpty else { return }
    if !isTooLong { take(word, place) }
    word.removeAll(keepingCapacity: true)
    isTooLong = false
  }

  /// An apostrophe after one or two letters ends a word, as in "l'alcool" and "I'm".
  ///
  /// A lone "s" after one is left out, and any other rest of a word belongs to it: "can't" is "cant".
  ///
  /// - Returns: Where to read on.
  private mutating func endAtApostrophe(
    endingAt end: Int, in text: UnsafeBufferPointer<UInt8>, _ take: ([UInt8], Place) -> Void
  ) -> Int {
    guard word.count > 2, end < text.count, text[end].isLetterOrDigit || text[end] >= 0x80 else {
      finish(take)
      return end
    }
    let isLoneS = text[end] | 0x20 == UInt8(ascii: "s") && !text.isLetter(at: end + 1)
    guard isLoneS else { return end }
    finish(take)
    return end + 1
  }

  /// Reads a scalar outside ASCII.
  ///
  /// - Returns: Where the next one starts.
  private mutating func readScalar(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ take: ([UInt8], Place) -> Void
  ) -> Int {
    var end = start + 1
    while end < text.count, text[end].continuesScalar { end += 1 }
    let bytes = text[start..<end]
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return end }
    switch scalar {
    case "\u{2019}", "\u{2BC}": return endAtApostrophe(endingAt: end, in: text, take)
    // They say only where a line may break.
    case "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}": break
    default:
      guard Letters.isInWord(scalar) else {
        finish(take)
        break
      }
      if word.count + 4 < Self.longest {
        Letters.appendLowercase(scalar, to: &word)
      } else {
        isTooLong = true
      }
    }
    return end
  }

  /// Skips a tag, and what stands in elements whose text is no text of the page.
  private mutating func skipTag(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let name = start + 1
    var end = name
    while end < html.count, html[end] != UInt8(ascii: ">") { end += 1 }
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
  private func skipReference(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let end = html[start...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
    return (end ?? start) + 1
  }
}

extension UnsafeBufferPointer<UInt8> {
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
