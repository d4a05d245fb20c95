import Text

/// Measures how far names are from a word: the restricted Damerau–Levenshtein distance, without regard to case.
///
/// Most names are so far away that a look at their length and at which letters they have shows it. Of the others, only the
/// part of the table is worked out that can lead to a small enough distance. With the whole of each table, a build with 34,000
/// links to headings that are not there takes a quarter longer.
struct NameDistance {
  /// The word's letters.
  private let word: Letters
  /// How far a name may be: one letter in three.
  private let limit: Int
  /// The letters of the name that is measured; its memory is used again for the next.
  private var name = Letters()
  /// The last three rows of the table, likewise.
  private var (beforeLast, last, current): ([Int], [Int], [Int]) = ([], [], [])

  /// Prepares to measure from a word.
  init(from word: String) {
    self.word = Letters(word)
    limit = max(1, self.word.scalars.count / 3)
  }

  /// The distance of a name; `nil` if it is too far away.
  mutating func distance(to text: String, atMost most: Int?) -> Int? {
    name.read(text)
    let limit = min(limit, most ?? limit)
    guard abs(name.scalars.count - word.scalars.count) <= limit, name.mayBe(within: limit, of: word) else {
      return nil
    }
    return distance(within: limit)
  }

  /// The distance if it is at most the limit.
  private mutating func distance(within limit: Int) -> Int? {
    let (left, right) = (word.scalars, name.scalars)
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    let tooFar = limit + 1
    beforeLast.reset(to: tooFar, count: right.count + 1)
    current.reset(to: tooFar, count: right.count + 1)
    last.reset(to: tooFar, count: right.count + 1)
    for column in 0...min(right.count, limit) { last[column] = column }
    for row in 1...left.count {
      // Cells farther from the diagonal than the limit have a distance above it.
      let columns = max(1, row - limit)...max(1, min(right.count, row + limit))
      current[columns.lowerBound - 1] = columns.lowerBound == 1 ? row : tooFar
      if columns.upperBound < right.count { current[columns.upperBound + 1] = tooFar }
      var nearest = current[columns.lowerBound - 1]
      for column in columns {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var value = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          value = min(value, beforeLast[column - 2] + 1)
        }
        current[column] = value
        nearest = min(nearest, value)
      }
      if nearest > limit { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}

/// The small letters of a text.
private struct Letters {
  private(set) var scalars: [UInt32] = []
  /// Which letters there are, each as one of 64 bits.
  private var kinds: UInt64 = 0

  init() {}

  init(_ text: String) { read(text) }

  /// Takes another text in place of the last.
  mutating func read(_ text: String) {
    scalars.removeAll(keepingCapacity: true)
    kinds = 0
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 { append(UInt32(byte.lowercased)) }
    } else {
      for scalar in text.lowercased().unicodeScalars { append(scalar.value) }
    }
  }

  private mutating func append(_ scalar: UInt32) {
    scalars.append(scalar)
    kinds |= 1 << UInt64(scalar & 63)
  }

  /// Whether two texts can be that near: each kind of letter that only one of them has costs a letter at least.
  func mayBe(within limit: Int, of other: Self) -> Bool {
    (kinds & ~other.kinds).nonzeroBitCount <= limit && (other.kinds & ~kinds).nonzeroBitCount <= limit
  }
}

extension [Int] {
  fileprivate mutating func reset(to value: Int, count: Int) {
    removeAll(keepingCapacity: true)
    append(contentsOf: repeatElement(value, count: count))
  }
}
