/// Cuts a stylesheet into pieces: those whose bytes mean nothing by themselves, and single bytes of the language (CSS Syntax
/// Module Level 3, section 4).
package struct CSSTokenizer {
  /// What a piece is.
  package enum Kind: Sendable {
    /// `/* … */`
    case comment
    /// A text in quotation marks.
    case text
    /// `url(…)` without quotation marks.
    case address
    /// `url(`, with a text in quotation marks after it.
    case startOfAddress
    /// A backslash, with what it stands before.
    case escape
    /// One byte of white space.
    case space
    /// One byte of the language itself.
    case byte
    /// A comment, text or address without an end: a text ends with its line, the others with the file.
    case unfinished
  }

  /// One piece.
  package struct Token: Sendable {
    /// What it is.
    package let kind: Kind
    /// The bytes that it takes.
    package let range: Range<Int>
  }

  private let bytes: [UInt8]
  private var position = 0

  /// Starts at the first byte of a stylesheet.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; `nil` at the end.
  ///
  /// All pieces together are the whole.
  package mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    let start = position
    let kind = kind()
    return Token(kind: kind, range: start..<position)
  }

  /// Moves past the piece that starts here.
  private mutating func kind() -> Kind {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "/") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "*"):
      return comment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return text(endingWith: byte)
    case UInt8(ascii: "\\"):
      escape()
      return .escape
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      if bytes[position...].prefix(4).elementsEqual("url(".utf8, by: { $0.lowercased == $1 }) {
        return address()
      }
    default: break
    }
    position += 1
    return Self.isSpace(byte) ? .space : .byte
  }

  private mutating func comment() -> Kind {
    guard let end = bytes.range(of: "*/", from: position + 2) else {
      position = bytes.count
      return .unfinished
    }
    position = end.upperBound
    return .comment
  }

  private mutating func text(endingWith quote: UInt8) -> Kind {
    position += 1
    while position < bytes.count, !Self.isLineEnd(bytes[position]) {
      if bytes[position] == quote {
        position += 1
        return .text
      }
      position = min(position + (bytes[position] == UInt8(ascii: "\\") ? 2 : 1), bytes.count)
    }
    return .unfinished
  }

  private mutating func address() -> Kind {
    position += 4
    let first = bytes[position...].first { !Self.isSpace($0) }
    guard first != UInt8(ascii: "\""), first != UInt8(ascii: "'") else { return .startOfAddress }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: ")") {
        position += 1
        return .address
      }
      position = min(position + (bytes[position] == UInt8(ascii: "\\") ? 2 : 1), bytes.count)
    }
    return .unfinished
  }

  /// A backslash stands before up to six hexadecimal digits and the space that ends them, or before one byte.
  private mutating func escape() {
    let digits = bytes[(position + 1)...].prefix(6).prefix { $0.hexadecimalValue != nil }
    guard !digits.isEmpty else {
      position = min(position + 2, bytes.count)
      return
    }
    let hasEnd = digits.endIndex < bytes.count && Self.isSpace(bytes[digits.endIndex])
    position = digits.endIndex + (hasEnd ? 1 : 0)
  }

  /// Whether a byte is white space of CSS.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || isLineEnd(byte)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == 0x0C
  }
}
