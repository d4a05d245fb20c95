/// Marks around words in another language than the text that they become part of.
///
/// They are put there where it is known, and become elements when the HTML is done. As control characters, which no text has, they can
/// be told from words; they reach no reader.
package enum ForeignMark {
  /// The mark before the words.
  package static let start: Character = "\u{2}"
  /// The mark after them.
  package static let end: Character = "\u{3}"

  /// Words with marks around them; blank ones need none.
  package static func around(_ words: String) -> String {
    let own = words.filter { $0 != start && $0 != end }
    return own.contains { !$0.isWhitespace } ? "\(start)\(own)\(end)" : own
  }

  /// HTML with an element in the place of each pair of marks; in attributes, where none can be, they are left out.
  ///
  /// - Parameter attributes: What each element says of its language: ` lang="en"`.
  package static func elements(in html: [UInt8], attributes: String) -> [UInt8] {
    let (start, end) = (UInt8(0x02), UInt8(0x03))
    guard html.contains(start) else { return html }
    var result: [UInt8] = []
    result.reserveCapacity(html.count * 5 / 4)
    var (isInTag, isOpen) = (false, false)
    for byte in html {
      // Words end where their element ends.
      let isEnd = byte == end || byte == UInt8(ascii: "<")
      if isEnd, isOpen { result += "</span>".utf8 }
      if isEnd { isOpen = false }
      if byte == start, !isInTag, !isOpen {
        result += "<span\(attributes)>".utf8
        isOpen = true
      }
      if byte == UInt8(ascii: "<") { isInTag = true }
      if byte == UInt8(ascii: ">") { isInTag = false }
      if byte != start, byte != end { result.append(byte) }
    }
    return result
  }
}

extension String {
  /// The text with a capital at its start, be it behind a mark.
  package var capitalisedFirst: String {
    guard first == ForeignMark.start else { return prefix(1).uppercased() + dropFirst() }
    return String(ForeignMark.start) + String(dropFirst()).capitalisedFirst
  }

  /// The text with a full stop at its end, be it before a mark.
  package var asSentence: String {
    guard let last else { return self }
    if last == ForeignMark.end { return String(dropLast()).asSentence + String(last) }
    return ".!?".contains(last) ? self : self + "."
  }
}
