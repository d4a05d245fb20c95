extension [UInt8] {
  /// Appends a text as it stands between the quotation marks of a JSON string.
  ///
  /// RFC 8259, section 7, demands that quotation marks, backslashes and control characters are escaped. What needs no
  /// escaping is appended in runs.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>, _ style: JSONWriter.Style) {
    var start = 0
    for index in text.indices where mayNeedEscaping(text[index], style) {
      if text[index] == startOfLineSeparator {
        guard isLineSeparator(text[index...]), style == .compact else { continue }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        append(contentsOf: (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
        start = index + 3
      } else {
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        append(escape: text[index], style)
        start = index + 1
      }
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func append(escape byte: UInt8, _ style: JSONWriter.Style) {
    append(UInt8(ascii: "\\"))
    switch (byte, style) {
    case (UInt8(ascii: "\""), _), (UInt8(ascii: "\\"), _): append(byte)
    case (UInt8(ascii: "\n"), _): append(UInt8(ascii: "n"))
    case (UInt8(ascii: "\r"), .indented): append(UInt8(ascii: "r"))
    case (UInt8(ascii: "\t"), .indented): append(UInt8(ascii: "t"))
    default:
      append(contentsOf: "u00".utf8)
      append(hexadecimal: byte, letters: "a")
    }
  }
}

/// The first byte of U+2028 and U+2029, and of many other characters.
private let startOfLineSeparator: UInt8 = 0xE2

/// Whether a byte cannot simply be copied.
///
/// All but two of these bytes are below 64, so that one number holds the answers.
@inline(__always)
private func mayNeedEscaping(_ byte: UInt8, _ style: JSONWriter.Style) -> Bool {
  guard byte < 64 else { return byte == UInt8(ascii: "\\") || byte == startOfLineSeparator }
  let always: UInt64 = 0xFFFF_FFFF | 1 << 34
  let markup: UInt64 = style == .compact ? 1 << 38 | 1 << 60 | 1 << 62 : 0
  return (always | markup) >> UInt64(byte) & 1 == 1
}

/// Whether bytes start with U+2028 or U+2029, which UTF-8 writes as E2 80 A8 and E2 80 A9.
private func isLineSeparator(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  bytes.count >= 3 && bytes[bytes.startIndex + 1] == 0x80 && bytes[bytes.startIndex + 2] & 0xFE == 0xA8
}
