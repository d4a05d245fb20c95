import Diagnostics
import Text

/// Reads the words of one block from the file, without markup.
///
/// It recognises the inline constructs of Markdown only by their outer form. A mistake changes a count by one, never
/// what is published.
struct ProseReader {
  private let bytes: [UInt8]
  /// The parts of the file that make up the block, without indentation and marks of quotes.
  private let lines: [Range<Int>]
  private var text: [UInt8] = []
  private var runs: [Document.Prose.Run] = []

  init(source: SourceText, lines: ClosedRange<Int>, startColumn: Int, quotes: Int, isHeading: Bool) {
    bytes = source.bytes
    self.lines = lines.map { line in
      var range = source.range(ofLine: line)
      if line == lines.lowerBound {
        range = min(range.lowerBound + max(0, startColumn - 1), range.upperBound)..<range.upperBound
      }
      return Self.content(
        of: range, in: source.bytes, quotes: line == lines.lowerBound ? 0 : quotes, isHeading: isHeading)
    }
  }

  /// A line without white space at both ends, and without the marks of quotes and headings.
  private static func content(of range: Range<Int>, in bytes: [UInt8], quotes: Int, isHeading: Bool) -> Range<
    Int
  > {
    var rest = bytes[range].trimmed()
    for _ in 0..<quotes where rest.first == UInt8(ascii: ">") { rest = rest.dropFirst().trimmed() }
    guard isHeading else { return rest.startIndex..<rest.endIndex }
    // The underline of a heading.
    if rest.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }) {
      return rest.endIndex..<rest.endIndex
    }
    rest = rest.drop { $0 == UInt8(ascii: "#") }.trimmed()
    if rest.last == UInt8(ascii: "}"), let open = rest.lastIndex(of: UInt8(ascii: "{")) {
      rest = rest[..<open].trimmed()
    }
    return rest.startIndex..<rest.endIndex
  }

  /// The words, and the position of each byte.
  mutating func read() -> (text: [UInt8], runs: [Document.Prose.Run]) {
    // The content of all lines in one array, since constructs may continue over a line's end.
    var row: [UInt8] = []
    var places: [Int] = []
    for line in lines where !line.isEmpty {
      if !row.isEmpty {
        row.append(UInt8(ascii: " "))
        places.append(line.lowerBound)
      }
      row += bytes[line]
      places += line
    }
    var index = 0
    if let task = Self.taskMark(row) ?? Self.calloutMark(row) { index = task }
    while index < row.count { index = step(at: index, in: row, places) }
    removeSpace()
    return (text, runs)
  }

  /// Reads the construct at an index; returns where the next one starts.
  private mutating func step(at index: Int, in row: [UInt8], _ places: [Int]) -> Int {
    switch row[index] {
    case UInt8(ascii: "\\") where index + 1 < row.count && row[index + 1].isPunctuation:
      append(row[index + 1], places[index + 1])
      return index + 2
    case UInt8(ascii: "`"):
      guard let end = Self.endOfCode(at: index, in: row) else { break }
      appendObject(places[index])
      return end
    case UInt8(ascii: "!") where index + 1 < row.count && row[index + 1] == UInt8(ascii: "["):
      guard let close = Self.closing(index + 1, in: row),
        let end = Self.endOfAddress(after: close, in: row)
      else { break }
      appendObject(places[index])
      return end
    case UInt8(ascii: "["):
      if index + 1 < row.count, row[index + 1] == UInt8(ascii: "@") || row[index + 1] == UInt8(ascii: "^"),
        let close = row[index...].firstIndex(of: UInt8(ascii: "]"))
      {
        removeSpace()
        return close + 1
      }
      return index + 1
    case UInt8(ascii: "]"): return Self.endOfAddress(after: index, in: row) ?? index + 1
    case UInt8(ascii: "<"):
      guard let end = row[index...].firstIndex(of: UInt8(ascii: ">")), index + 1 < row.count,
        row[index + 1].isLetterOrDigit || row[index + 1] == UInt8(ascii: "/")
          || row[index + 1] == UInt8(ascii: "!")
      else { break }
      appendObject(places[index])
      return end + 1
    case UInt8(ascii: "*"), UInt8(ascii: "~"): return index + 1
    case UInt8(ascii: "_"):
      let isInside =
        index > 0 && row[index - 1].isLetterOrDigit && index + 1 < row.count && row[index + 1].isLetterOrDigit
      if !isInside { return index + 1 }
    default: break
    }
    append(row[index].isSpace ? UInt8(ascii: " ") : row[index], places[index])
    return index + 1
  }

  private mutating func append(_ byte: UInt8, _ place: Int) {
    if byte == UInt8(ascii: " "), text.isEmpty || text.last == byte { return }
    if let run = runs.last, run.place + text.count - run.start == place {
      text.append(byte)
      return
    }
    runs.append(Document.Prose.Run(start: text.count, place: place))
    text.append(byte)
  }

  private mutating func removeSpace() {
    guard text.last == UInt8(ascii: " ") else { return }
    text.removeLast()
    if let run = runs.last, run.start == text.count { runs.removeLast() }
  }

  /// The placeholder for what has no words.
  private mutating func appendObject(_ place: Int) {
    for byte in "\u{FFFC}".utf8 { append(byte, place) }
  }
}

extension ProseReader {
  /// The offset after `[x] ` at the start of a task.
  private static func taskMark(_ row: [UInt8]) -> Int? {
    let isTask =
      row.count > 3 && row[0] == UInt8(ascii: "[") && " xX".utf8.contains(row[1])
      && row[2] == UInt8(ascii: "]") && row[3] == UInt8(ascii: " ")
    return isTask ? 4 : nil
  }

  /// The offset after `[!WARNING]` at the start of a callout.
  private static func calloutMark(_ row: [UInt8]) -> Int? {
    guard row.starts(with: "[!".utf8), let end = row.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return row[2..<end].allSatisfy(\.isLetterOrDigit) ? end + 1 : nil
  }

  /// The offset after the run of backticks that closes the one at `index`.
  private static func endOfCode(at index: Int, in row: [UInt8]) -> Int? {
    let length = row[index...].prefix { $0 == UInt8(ascii: "`") }.count
    var position = index + length
    while position < row.count {
      let run = row[position...].prefix { $0 == UInt8(ascii: "`") }.count
      if run == length { return position + run }
      position += max(1, run)
    }
    return nil
  }

  /// The bracket that closes the one at `open`.
  private static func closing(_ open: Int, in row: [UInt8]) -> Int? {
    var depth = 0
    for index in open..<row.count {
      if row[index] == UInt8(ascii: "[") { depth += 1 }
      if row[index] == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// The offset after the `(address)` or `[name]` directly after a closing bracket.
  private static func endOfAddress(after close: Int, in row: [UInt8]) -> Int? {
    guard close + 1 < row.count else { return nil }
    switch row[close + 1] {
    case UInt8(ascii: "["):
      // `[text] [@key]` and `[text][@key]` are not reference links.
      guard close + 2 < row.count, row[close + 2] != UInt8(ascii: "@"), row[close + 2] != UInt8(ascii: "^")
      else { return nil }
      return row[(close + 1)...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
    case UInt8(ascii: "("):
      var depth = 0
      for index in close + 1..<row.count {
        if row[index] == UInt8(ascii: "(") { depth += 1 }
        if row[index] == UInt8(ascii: ")") { depth -= 1 }
        if depth == 0 { return index + 1 }
      }
      return nil
    default: return nil
    }
  }
}

extension UInt8 {
  /// Whether the byte is ASCII punctuation, which a backslash can escape.
  fileprivate var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isLetterOrDigit }
}
