extension RandomAccessCollection {
  /// Where a condition starts to hold, in a collection in which it holds for all elements from some place on.
  @inlinable
  package func partitioningIndex(where condition: (Element) -> Bool) -> Index {
    var (start, count) = (startIndex, count)
    while count > 0 {
      let half = count / 2
      let middle = index(start, offsetBy: half)
      if condition(self[middle]) {
        count = half
      } else {
        start = index(after: middle)
        count -= half + 1
      }
    }
    return start
  }
}
