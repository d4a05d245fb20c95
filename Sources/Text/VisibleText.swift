/// Text from content and file names as it may be shown to people: on a terminal, or in the log of a build server.
///
/// A terminal acts on control characters, marks of direction turn the rest of a line around, and a line end begins a line
/// that anybody may have written. None of them is shown as it is.
package enum VisibleText {
  /// The text on one line, with what nobody sees written out: `<U+001B>`, `<U+202E>`, `<U+00A0>`.
  package static func inLine(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    return replacing(in: text) { isUnseen($0) ? "<U+\(number($0))>" : nil }
  }

  /// Lines that the program has put together itself, in which line ends and tabs stay.
  package static func inLines(_ text: String) -> String {
    guard !isPlain(text, besides: [0x0A, 0x09]) else { return text }
    return replacing(in: text) { scalar in
      scalar == "\n" || scalar == "\t" || isSpace(scalar) || !isUnseen(scalar) ? nil : "<U+\(number(scalar))>"
    }
  }

  /// A text in which line ends are escaped by whoever writes it.
  package static func betweenLineEnds(_ text: String) -> String {
    guard !isPlain(text, besides: [0x0A, 0x0D]) else { return text }
    return replacing(in: text) { scalar in
      scalar == "\n" || scalar == "\r" || !isUnseen(scalar) ? nil : "<U+\(number(scalar))>"
    }
  }

  /// A line of a file, in which every character stays one, so that a mark below it still meets its column.
  package static func inExcerpt(_ text: String) -> String {
    guard !isPlain(text, besides: [0x09]) else { return text }
    return replacing(in: text) { scalar in
      if scalar == "\t" || isSpace(scalar) || !isUnseen(scalar) { return nil }
      switch scalar.value {
      // The pictures of control characters.
      case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map(String.init)
      case 0x7F: return "\u{2421}"
      default: return "\u{FFFD}"
      }
    }
  }

  /// JSON in which nothing but line ends between its values does anything to a terminal.
  ///
  /// All other such characters stand in strings, where JSON has an escape for them.
  package static func inJSON(_ text: String) -> String {
    guard !isPlain(text, besides: [0x0A]) else { return text }
    return replacing(in: text) { scalar in
      guard scalar != "\n", !isSpace(scalar), isUnseen(scalar) else { return nil }
      return String(scalar).utf16.map { "\\u" + padded(String($0, radix: 16)) }.joined()
    }
  }

  /// Whether nobody sees a character, or whether it does something to those around it.
  ///
  /// Control characters, marks of direction, separators of lines, and what has no width. Joiners stay: they are part of words
  /// and emoji.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0xA0, 0xAD, 0x61C, 0x180E, 0x2007, 0x200B, 0x200E, 0x200F, 0x2028...0x202F,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Whether it is a space at which no line breaks, which looks like any other.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2007}"
  }

  /// Whether all characters are seen, as nearly always; by bytes, since every message of thousands passes through here.
  private static func isPlain(_ text: String, besides others: [UInt8] = []) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        if byte < 0x20 {
          guard others.contains(byte) else { return false }
        } else if byte == 0x7F || (byte >= 0xC2 && mayStartUnseen(byte, bytes[(index + 1)...])) {
          return false
        }
      }
      return true
    }
  }

  /// Whether the first byte of a character, and those after it, may be those of one that nobody sees.
  private static func mayStartUnseen(_ first: UInt8, _ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let second = rest.first else { return false }
    switch first {
    case 0xC2: return second <= 0xA0 || second == 0xAD
    case 0xD8: return second == 0x9C
    case 0xE1: return second == 0xA0
    case 0xE2:
      // Among the quotation marks and dashes of U+2010 to U+2027 there is none.
      return second == 0x81 || (second == 0x80 && !(0x90...0xA7).contains(rest.dropFirst().first ?? 0))
    case 0xEF: return second == 0xBB || second == 0xBF
    case 0xF3: return second == 0xA0
    default: return false
    }
  }

  private static func replacing(in text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let text = replacement(scalar) { result += text.unicodeScalars } else { result.append(scalar) }
    }
    return String(result)
  }

  private static func number(_ scalar: Unicode.Scalar) -> String {
    padded(String(scalar.value, radix: 16, uppercase: true))
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
