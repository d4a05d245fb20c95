extension Output {
  /// Escapes the bytes that were added last, for HTML elements and quoted attributes.
  ///
  /// Most texts need no change, so it is cheapest to copy first and look then.
  @inline(__always)
  mutating func escape(last count: Int) {
    let clean = withLast(count) { UnsafeRawBufferPointer($0).lengthWithoutMarkup }
    if clean < count { replaceMarkup(last: count - clean) }
  }

  /// Replaces the markup in the bytes that were added last; the first of them is markup.
  ///
  /// The bytes first move to the end of the room for the result. From there runs move to their places and never
  /// overwrite bytes that are still to be read.
  @inline(never)
  private mutating func replaceMarkup(last count: Int) {
    let more = withLast(count) { bytes in Self.growth(of: UnsafeRawBufferPointer(bytes)) }
    withLast(count, more: more) { bytes in
      let source = UnsafeRawBufferPointer(rebasing: bytes[more...])
      UnsafeMutableRawBufferPointer(rebasing: bytes[more...]).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
      var (index, target) = (0, 0)
      while index < count {
        let replacement = Self.replacement(of: source[index])
        replacement.withUTF8Buffer {
          UnsafeMutableRawBufferPointer(rebasing: bytes[target...]).copyMemory(
            from: UnsafeRawBufferPointer($0))
        }
        target += replacement.utf8CodeUnitCount
        let rest = UnsafeRawBufferPointer(rebasing: source[(index + 1)...])
        let run = rest.lengthWithoutMarkup
        UnsafeMutableRawBufferPointer(rebasing: bytes[target...]).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: rest[..<run]))
        target += run
        index += 1 + run
      }
    }
  }

  /// How many bytes a text grows when its markup is replaced; its first byte is markup.
  private static func growth(of text: UnsafeRawBufferPointer) -> Int {
    var (index, more) = (0, 0)
    while index < text.count {
      more += replacement(of: text[index]).utf8CodeUnitCount - 1
      index += 1
      index += UnsafeRawBufferPointer(rebasing: text[index...]).lengthWithoutMarkup
    }
    return more
  }

  /// The character reference for a byte of markup.
  private static func replacement(of byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}

/// Whether a byte is one of `&`, `<`, `>`, `"` and `'`.
///
/// All five are below 64, so one number is the table.
@inline(__always)
private func isMarkup(_ byte: UInt8) -> Bool {
  let markup: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62
  return byte < 64 && markup >> UInt64(byte) & 1 == 1
}

extension UnsafeRawBufferPointer {
  /// How many bytes come before the first `&`, `<`, `>`, `"` or `'`.
  @inline(__always)
  fileprivate var lengthWithoutMarkup: Int {
    var index = 0
    while index + 8 <= count {
      let marks = Self.marksOfMarkup(
        UInt64(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, !isMarkup(self[index]) { index += 1 }
    return index
  }

  /// Looks at eight bytes at once: the lowest bit that is set is the highest of the first byte of markup.
  ///
  /// A byte is zero if taking one from it borrows where its highest bit was not set (Henry S. Warren, Hacker's Delight,
  /// 6-1); only bytes above a zero can look like one by mistake. `&` and `'` differ in one bit, and so do `<` and `>`,
  /// so that three comparisons are enough.
  @inline(__always)
  private static func marksOfMarkup(_ bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = bytes ^ ones &* 0x22
    let ampersands = (bytes | ones) ^ ones &* 0x27
    let brackets = (bytes | ones &* 2) ^ ones &* 0x3E
    let zeros =
      (quotes &- ones) & ~quotes | (ampersands &- ones) & ~ampersands | (brackets &- ones) & ~brackets
    return zeros & (ones &* 0x80)
  }
}
