import Text

/// Finds markup of other programs in the lines of one block, as they are in the file.
struct ForeignMarkupScanner {
  struct Find {
    let kind: ForeignMarkup
    let range: Range<Int>
  }

  /// What a block is, as far as that decides what signs in it mean.
  enum Place {
    case paragraph
    /// The first paragraph of a quote, which may start with the mark of a callout.
    case quote
    case heading
    case table
    /// Where braces belong to the answers of a quiz.
    case choices
    /// HTML that becomes part of the page: only commands are looked for.
    case html
  }

  /// What was opened in the blocks before and is still open: the sign that ends it is no second mistake.
  struct Open {
    var divisions = 0
    var commands: [[UInt8]] = []
    var isInComment = false
  }

  let bytes: [UInt8]
  let start: Int
  let end: Int
  let place: Place
  /// Whether a block of code follows.
  let isBeforeCode: Bool
  var open: Open
  /// Whether the line before was a directive, or an option of it.
  var isInDirective = false
  private(set) var finds: [Find] = []
  /// The lengths of runs of backticks of which no further one follows.
  private var openRuns: Set<Int> = []

  init(
    _ bytes: [UInt8], in block: Range<Int>, _ place: Place, isBeforeCode: Bool = false, open: Open = Open()
  ) {
    (self.bytes, self.start, end, self.place) = (bytes, block.lowerBound, block.upperBound, place)
    (self.isBeforeCode, self.open) = (isBeforeCode, open)
    var start = block.lowerBound
    var index = start
    while start < end {
      let lineEnd =
        bytes[start..<end].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? end
      let line = Self.content(of: start..<lineEnd, in: bytes)
      // Code or a command may have gone on into this line.
      if index <= line.lowerBound {
        index = line.lowerBound
        if place != .html { index = max(index, readStart(of: line)) }
      }
      while index < lineEnd { index = max(index + 1, step(at: index, in: line)) }
      start = lineEnd + 1
    }
  }

  /// A line without the marks of quotes and lists before it.
  static func content(of line: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = line.lowerBound
    while start < line.upperBound {
      let byte = bytes[start]
      let next = start + 1 < line.upperBound ? bytes[start + 1] : UInt8(ascii: " ")
      guard
        byte.isSpace || byte == UInt8(ascii: ">") || ("-*+".utf8.contains(byte) && next == UInt8(ascii: " "))
      else {
        break
      }
      start += 1
    }
    return start..<line.upperBound
  }

  mutating func add(_ kind: ForeignMarkup, _ range: Range<Int>) {
    finds.append(Find(kind: kind, range: range))
  }

  /// Reads what starts at an offset; returns where to go on.
  private mutating func step(at index: Int, in line: Range<Int>) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "{"): return brace(at: index, line)
    case UInt8(ascii: "<"): return angle(at: index, line)
    case _ where place == .html: return index + 1
    case UInt8(ascii: "\\"): return backslash(at: index, line)
    case UInt8(ascii: "`"): return code(at: index, line)
    case UInt8(ascii: "]"): return endOfBrackets(at: index, line)
    case UInt8(ascii: "["): return bracket(at: index, line)
    case UInt8(ascii: ":"): return colon(at: index, line)
    case UInt8(ascii: "$"): return formula(at: index, line)
    case UInt8(ascii: "^"): return raised(at: index, line)
    case UInt8(ascii: "~"): return lowered(at: index, line)
    case UInt8(ascii: "="): return double("=", ForeignMarkup.highlight, at: index, line)
    case UInt8(ascii: "+"): return double("+", ForeignMarkup.inserted, at: index, line)
    case UInt8(ascii: "%"): return comment(at: index, line)
    case UInt8(ascii: "'"): return wikiSign(at: index, line)
    case UInt8(ascii: "@"): return reference(at: index, line)
    default: return index + 1
    }
  }

  func byte(_ index: Int) -> UInt8 { index >= 0 && index < end ? bytes[index] : UInt8(ascii: " ") }

  func holds(_ sign: StaticString, at index: Int) -> Bool {
    index >= 0 && end - index >= sign.utf8CodeUnitCount
      && (0..<sign.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == sign.utf8Start[$0] }
  }

  /// The next occurrence of a sign in the line.
  func closing(_ sign: StaticString, from start: Int, _ line: Range<Int>, most: Int = 200) -> Range<Int>? {
    let end = min(line.upperBound, start + most)
    guard start < end else { return nil }
    return bytes.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: $0[..<end]).range(of: sign, from: start) }
  }

  /// The next occurrence of a sign in this line of the block or a later one.
  func closingInBlock(_ sign: StaticString, from start: Int) -> Range<Int>? {
    closing(sign, from: start, start..<end, most: 2_000)
  }

  /// The end of code between backticks, which may be in a later line.
  mutating func endOfCode(at index: Int) -> Int {
    let length = bytes[index..<end].prefix { $0 == UInt8(ascii: "`") }.count
    var position = index + length
    guard !openRuns.contains(length) else { return position }
    while let next = bytes[position..<end].firstIndex(of: UInt8(ascii: "`")) {
      let run = bytes[next..<end].prefix { $0 == UInt8(ascii: "`") }.count
      position = next + run
      if run == length { return position }
    }
    openRuns.insert(length)
    return index + length
  }
}
