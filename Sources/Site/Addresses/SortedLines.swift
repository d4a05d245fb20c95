import Glibc

/// Lines of a text in the order of their bytes, each once.
struct SortedLines {
  /// The text that holds the lines.
  let bytes: [UInt8]
  private let lines: [Range<Int>]

  /// How many lines there are.
  var count: Int { lines.count }

  /// Whether there is no line.
  var isEmpty: Bool { lines.isEmpty }

  /// Puts some lines of a text in order; lines that are in order stay as they are.
  init(_ lines: [Range<Int>], of bytes: [UInt8]) {
    self.bytes = bytes
    self.lines = bytes.withUnsafeBytes { bytes in
      var lines = lines
      if !zip(lines, lines.dropFirst()).allSatisfy({ Self.compare($0, of: bytes, $1, of: bytes) < 0 }) {
        lines.sort { Self.compare($0, of: bytes, $1, of: bytes) < 0 }
        var last: Range<Int>?
        lines.removeAll { line in
          defer { last = line }
          return last.map { Self.compare($0, of: bytes, line, of: bytes) == 0 } ?? false
        }
      }
      return lines
    }
  }

  /// Writes these lines and others in order, each once and with its end.
  func write(mergedWith others: SortedLines, to text: inout [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      others.bytes.withUnsafeBytes { otherBytes in
        var (index, other) = (0, 0)
        while index < lines.count || other < others.lines.count {
          let order =
            index == lines.count
            ? 1
            : other == others.lines.count
              ? -1 : Self.compare(lines[index], of: bytes, others.lines[other], of: otherBytes)
          let line = order <= 0 ? bytes[lines[index]] : otherBytes[others.lines[other]]
          text.append(contentsOf: UnsafeRawBufferPointer(rebasing: line))
          text.append(UInt8(ascii: "\n"))
          if order <= 0 { index += 1 }
          if order >= 0 { other += 1 }
        }
      }
    }
  }

  /// Negative where the first line comes first, 0 where both are the same.
  private static func compare(
    _ line: Range<Int>, of bytes: UnsafeRawBufferPointer, _ other: Range<Int>,
    of otherBytes: UnsafeRawBufferPointer
  ) -> Int {
    let difference = line.count - other.count
    guard let start = bytes.baseAddress, let otherStart = otherBytes.baseAddress else { return difference }
    let order = memcmp(start + line.lowerBound, otherStart + other.lowerBound, min(line.count, other.count))
    return order != 0 ? Int(order) : difference
  }
}
