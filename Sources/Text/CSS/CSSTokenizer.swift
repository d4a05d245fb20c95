/// Cuts a stylesheet into pieces: those whose bytes mean nothing by themselves, and single bytes of the language (CSS Syntax
/// Module Level 3, section 4).
package struct CSSTokenizer {
  /// What a piece is.
  package enum Kind: Sendable {
    /// `/* … */`
    case comment
    /// A text in quotation marks.
    case text
    /// `url(…)` without quotation marks, however its name is escaped.
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
    /// What stands in its quotation marks or parentheses; for other kinds, the whole.
    package let content: Range<Int>
  }

  private let bytes: [UInt8]
  private var position = 0
  /// How many bytes stand around the content of the piece.
  private var frame = (start: 0, end: 0)

  /// Starts at the first byte of a stylesheet.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; `nil` at the end.
  ///
  /// All pieces together are the whole.
  package mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    let start = position
    frame = (0, 0)
    let kind = kind()
    return Token(kind: kind, range: start..<position, content: start + frame.start..<position - frame.end)
  }

  /// Moves past the piece that starts here.
  private mutating func kind() -> Kind {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "/") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "*"):
      return comment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return text(endingWith: byte)
    case UInt8(ascii: "\\"):
      if let start = startOfAddress { return address(from: start) }
      position = CSSEscape(in: bytes[...], at: position).end
      return .escape
    case UInt8(ascii: "u"), UInt8(ascii: "U"): if let start = startOfAddress { return address(from: start) }
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
    frame.start = 1
    while position < bytes.count, !Self.isLineEnd(bytes[position]) {
      if bytes[position] == quote {
        position += 1
        frame.end = 1
        return .text
      }
      position = min(position + (bytes[position] == UInt8(ascii: "\\") ? 2 : 1), bytes.count)
    }
    return .unfinished
  }

  /// Where the content of `url(` starts, whose letters may be escaped; `nil` where something else stands here.
  private var startOfAddress: Int? {
    var offset = position
    for letter in "url".utf8 {
      guard offset < bytes.count else { return nil }
      if bytes[offset] == UInt8(ascii: "\\") {
        let escape = CSSEscape(in: bytes[...], at: offset)
        guard escape.meant.map(\.lowercased) == [letter] else { return nil }
        offset = escape.end
      } else {
        guard bytes[offset].lowercased == letter else { return nil }
        offset += 1
      }
    }
    return offset < bytes.count && bytes[offset] == UInt8(ascii: "(") ? offset + 1 : nil
  }

  private mutating func address(from start: Int) -> Kind {
    frame.start = start - position
    position = start
    let first = bytes[position...].first { !Self.isSpace($0) }
    guard first != UInt8(ascii: "\""), first != UInt8(ascii: "'") else { return .startOfAddress }
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: ")") {
        position += 1
        frame.end = 1
        return .address
      }
      position = min(position + (bytes[position] == UInt8(ascii: "\\") ? 2 : 1), bytes.count)
    }
    return .unfinished
  }

  /// Whether a byte is white space of CSS.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || isLineEnd(byte)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == 0x0C
  }
}
