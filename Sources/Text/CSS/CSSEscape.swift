/// A backslash in a stylesheet with what it stands before: up to six hexadecimal digits and the space that ends them, or one
/// character (CSS Syntax Level 3, section 4.3.7).
struct CSSEscape {
  /// The bytes that it stands for; none before the end of a line.
  let meant: [UInt8]
  /// Where it ends.
  let end: Int

  /// Reads the escape that starts at a backslash.
  init(in bytes: ArraySlice<UInt8>, at backslash: Int) {
    let rest = bytes[(backslash + 1)...]
    let digits = rest.prefix(6).prefix { $0.hexadecimalValue != nil }
    guard digits.isEmpty else {
      let number = digits.reduce(UInt32(0)) { $0 << 4 | UInt32($1.hexadecimalValue ?? 0) }
      let scalar = number == 0 ? nil : Unicode.Scalar(number)
      meant = Array(String(scalar ?? "\u{FFFD}").utf8)
      let hasEnd = digits.endIndex < bytes.endIndex && CSSTokenizer.isSpace(bytes[digits.endIndex])
      end = digits.endIndex + (hasEnd ? 1 : 0)
      return
    }
    let next = rest.first
    meant = next.map { $0 == UInt8(ascii: "\n") ? [] : [$0] } ?? []
    end = next == nil ? bytes.endIndex : backslash + 2
  }

  /// A text with what its escapes stand for.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\\")) else { return Array(bytes) }
    var result: [UInt8] = []
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      if bytes[offset] == UInt8(ascii: "\\") {
        let escape = CSSEscape(in: bytes, at: offset)
        result += escape.meant
        offset = escape.end
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return result
  }
}
