import Text

/// How many Unicode scalars stand before each kilobyte of a file, so that a column in a line of a megabyte takes no walk
/// from its start: a file of one line can have thousands of mistakes.
struct ColumnMarks: Sendable {
  /// Empty unless a line is long.
  private let marks: [Int]

  private static let step = 1 << 10
  /// The bytes of a line from which on marks pay.
  private static let long = 4 << 10

  init(_ bytes: [UInt8], lineStarts: [Int]) {
    guard bytes.count > Self.long, Self.hasLongLine(bytes.count, lineStarts) else {
      marks = []
      return
    }
    var marks: [Int] = []
    marks.reserveCapacity(bytes.count / Self.step + 1)
    var count = 0
    for start in stride(from: 0, through: bytes.count, by: Self.step) {
      marks.append(count)
      count += Self.count(start..<min(start + Self.step, bytes.count), bytes)
    }
    self.marks = marks
  }

  private static func hasLongLine(_ count: Int, _ lineStarts: [Int]) -> Bool {
    var last = 0
    for start in lineStarts {
      if start - last > long { return true }
      last = start
    }
    return count - last > long
  }

  /// The Unicode scalars that start in a range of bytes.
  func scalarCount(_ range: Range<Int>, _ bytes: [UInt8]) -> Int {
    guard !marks.isEmpty, range.count > Self.step else { return Self.count(range, bytes) }
    return scalars(before: range.upperBound, bytes) - scalars(before: range.lowerBound, bytes)
  }

  /// The byte at which a column of a line starts; the end of the line if the line is shorter.
  func offset(of column: Int, in line: Range<Int>, _ bytes: [UInt8]) -> Int {
    var offset = line.lowerBound
    var rest = column - 1
    if !marks.isEmpty {
      let wanted = scalars(before: line.lowerBound, bytes) + rest
      let mark = marks.partitioningIndex { $0 > wanted } - 1
      if mark * Self.step > offset {
        offset = mark * Self.step
        rest = wanted - marks[mark]
      }
    }
    while offset < line.upperBound {
      if !bytes[offset].continuesScalar {
        guard rest > 0 else { return offset }
        rest -= 1
      }
      offset += 1
    }
    return line.upperBound
  }

  private func scalars(before offset: Int, _ bytes: [UInt8]) -> Int {
    let mark = offset / Self.step
    return marks[mark] + Self.count(mark * Self.step..<offset, bytes)
  }

  private static func count(_ range: Range<Int>, _ bytes: [UInt8]) -> Int {
    StepCounter.add(range.count)
    return bytes[range].reduce(0) { $1.continuesScalar ? $0 : $0 + 1 }
  }
}
