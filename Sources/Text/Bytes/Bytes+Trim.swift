extension BidirectionalCollection<UInt8> {
  /// The bytes without the white space of ASCII at both ends.
  @inlinable package func trimmed() -> SubSequence {
    guard let first = firstIndex(where: { !$0.isSpace }), let last = lastIndex(where: { !$0.isSpace }) else {
      return self[endIndex..<endIndex]
    }
    return self[first...last]
  }
}

extension Collection<UInt8> where Index == Int {
  /// A range without the white space of ASCII at both its ends.
  @inlinable package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}
