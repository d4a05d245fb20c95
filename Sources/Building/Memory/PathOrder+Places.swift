internal import Files

extension PathOrder {
  /// Walks two lists at once that are in the order of their paths: where in the second each element of the first is.
  static func places<First, Second>(
    of first: [First], by path: (First) -> String, in second: [Second], by otherPath: (Second) -> String
  ) -> [Int?] {
    var place = second.startIndex
    return first.map { element in
      let path = path(element)
      while place < second.endIndex {
        let order = compare(otherPath(second[place]), path)
        if order >= 0 { return order == 0 ? place : nil }
        place += 1
      }
      return nil
    }
  }
}
