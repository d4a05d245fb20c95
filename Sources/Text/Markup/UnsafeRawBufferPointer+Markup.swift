extension UnsafeRawBufferPointer {
  /// How many bytes come before the first `&`, `<`, `>`, `"` or `'`, the characters that mean something in HTML and XML.
  @inlinable @inline(__always)
  package var lengthWithoutMarkup: Int {
    var index = 0
    while index + 8 <= count {
      let marks = Self.marksOfMarkup(
        UInt64(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, !self[index].isMarkup { index += 1 }
    return index
  }

  /// Looks at eight bytes at once: the lowest bit that is set is the highest of the first byte of markup.
  ///
  /// A byte is zero if taking one from it borrows where its highest bit was not set (Henry S. Warren, Hacker's Delight,
  /// 6-1); only bytes above a zero can look like one by mistake. `&` and `'` differ in one bit, and so do `<` and `>`,
  /// so that three comparisons are enough.
  @inlinable @inline(__always)
  static func marksOfMarkup(_ bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = bytes ^ ones &* 0x22
    let ampersands = (bytes | ones) ^ ones &* 0x27
    let brackets = (bytes | ones &* 2) ^ ones &* 0x3E
    let zeros =
      (quotes &- ones) & ~quotes | (ampersands &- ones) & ~ampersands | (brackets &- ones) & ~brackets
    return zeros & (ones &* 0x80)
  }
}

extension UInt8 {
  /// Whether the byte is one of `&`, `<`, `>`, `"` and `'`.
  ///
  /// All five are below 64, so that one number holds the answers.
  @inlinable @inline(__always)
  package var isMarkup: Bool {
    let markup: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62
    return self < 64 && markup >> UInt64(self) & 1 == 1
  }

  /// The character reference that stands for a byte of markup in HTML and XML.
  package var characterReference: StaticString {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}
