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
    let isInOrder = zip(lines, lines.dropFirst()).allSatisfy {
      bytes[$0].lexicographicallyPrecedes(bytes[$1])
    }
    guard !isInOrder else {
      self.lines = lines
      return
    }
    var last: ArraySlice<UInt8>?
    self.lines = lines.sorted { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }.filter { line in
      defer { last = bytes[line] }
      return last != bytes[line]
    }
  }

  /// Writes these lines and others in order, each once and with its end.
  func write(mergedWith others: SortedLines, to text: inout [UInt8]) {
    var (rest, otherRest) = (lines[...], others.lines[...])
    while let line = [rest.first.map { bytes[$0] }, otherRest.first.map { others.bytes[$0] }]
      .compactMap(\.self).min(by: { $0.lexicographicallyPrecedes($1) })
    {
      text += line
      text.append(UInt8(ascii: "\n"))
      if rest.first.map({ bytes[$0] == line }) == true { rest.removeFirst() }
      if otherRest.first.map({ others.bytes[$0] == line }) == true { otherRest.removeFirst() }
    }
  }
}
