import Glibc

extension UnsafeRawBufferPointer {
  /// The first occurrence of `text` at or after `start`.
  func range(of text: StaticString, from start: Int = 0) -> Range<Int>? {
    range(of: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), from: start)
  }

  /// The first occurrence of `needle` at or after `start`; `nil` if it is empty.
  func range(of needle: UnsafeRawBufferPointer, from start: Int) -> Range<Int>? {
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

  /// A range without white space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  /// Whether the byte is a letter or digit of ASCII.
  package var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  var isSpace: Bool { self == UInt8(ascii: " ") || (0x09...0x0D).contains(self) }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  /// The bytes without white space at both ends.
  func trimmed() -> SubSequence {
    guard let first = firstIndex(where: { !$0.isSpace }), let last = lastIndex(where: { !$0.isSpace }) else {
      return self[endIndex..<endIndex]
    }
    return self[first...last]
  }
}
