public import Glibc

extension UnsafeRawBufferPointer {
  /// The first place where a text stands at or after `start`; `nil` if it is empty.
  @inlinable package func range(of text: StaticString, from start: Int = 0) -> Range<Int>? {
    range(of: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), from: start)
  }

  /// The first place where some bytes stand at or after `start`; `nil` if there are none.
  ///
  /// With a plain loop instead of `memchr`, parsing 10,000 articles takes 0.52 s of processor time instead of 0.40 s.
  @inlinable package func range(of needle: UnsafeRawBufferPointer, from start: Int = 0) -> Range<Int>? {
    guard let base = baseAddress, let first = needle.first, let needleBase = needle.baseAddress else {
      return nil
    }
    var offset = start
    while count - offset >= needle.count {
      guard let found = memchr(base + offset, Int32(first), count - offset - needle.count + 1) else {
        return nil
      }
      let index = UnsafeRawPointer(found) - base
      if memcmp(base + index, needleBase, needle.count) == 0 { return index..<index + needle.count }
      offset = index + 1
    }
    return nil
  }
}

extension [UInt8] {
  /// The first place where a text stands at or after `start`; `nil` if it is empty.
  package func range(of text: some StringProtocol, from start: Int = 0) -> Range<Int>? {
    let needle = Array(text.utf8)
    return withUnsafeBytes { bytes in needle.withUnsafeBytes { bytes.range(of: $0, from: start) } }
  }

  /// Whether a text stands somewhere in the bytes.
  package func holds(_ text: some StringProtocol) -> Bool { text.isEmpty || range(of: text) != nil }
}
