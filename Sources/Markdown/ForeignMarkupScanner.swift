import Text

/// Finds markup of other programs in the lines of one block, as they are in the file.
struct ForeignMarkupScanner {
  struct Find {
    let kind: ForeignMarkup.Kind
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private let end: Int
  /// Whether braces may have a meaning, as after headings and answers.
  private let allowsBraces: Bool
  private(set) var finds: [Find] = []
  /// The lengths of runs of backticks of which no further one follows.
  private var openRuns: Set<Int> = []

  init(_ bytes: [UInt8], in block: Range<Int>, allowsBraces: Bool) {
    (self.bytes, end, self.allowsBraces) = (bytes, block.upperBound, allowsBraces)
    var start = block.lowerBound
    var index = start
    while start < end {
      let lineEnd =
        bytes[start..<end].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? end
      let line = Self.content(of: start..<lineEnd, in: bytes)
      // Code may have gone on into this line.
      if index <= line.lowerBound {
        readStart(of: line)
        index = line.lowerBound
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

  private mutating func add(_ kind: ForeignMarkup.Kind, _ range: Range<Int>) {
    finds.append(Find(kind: kind, range: range))
  }

  // MARK: The start of a line

  private mutating func readStart(of line: Range<Int>) {
    let text = bytes[line].trimmed()
    func starts(_ sign: StaticString) -> Bool {
      text.starts(with: UnsafeRawBufferPointer(start: sign.utf8Start, count: sign.utf8CodeUnitCount))
    }
    guard let first = text.first else { return }
    switch first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      if starts("!!! ") || starts("???") { add(ForeignMarkup.admonition, text.indices) }
    case UInt8(ascii: ":"): if starts(":::") { add(ForeignMarkup.division, text.indices) }
    case UInt8(ascii: "."):
      if starts(".. "), text.suffix(200).contains(UInt8(ascii: ":")) {
        add(ForeignMarkup.directive, text.indices)
      }
    case UInt8(ascii: "+"):
      if starts("+--") || starts("+=="), text.last == UInt8(ascii: "+") {
        add(ForeignMarkup.gridTable, text.indices)
      }
    case UInt8(ascii: "\\"):
      if starts("\\newpage") || starts("\\pagebreak") { add(ForeignMarkup.command, text.indices) }
    case UInt8(ascii: "["):
      if text.elementsEqual("[TOC]".utf8) || text.elementsEqual("[toc]".utf8) {
        add(ForeignMarkup.command, text.indices)
      }
    case UInt8(ascii: "o"):
      if starts("o\t") { add(ForeignMarkup.bullet, text.startIndex..<text.startIndex + 1) }
    default:
      if let sign = Self.bullets.first(where: text.starts) {
        add(ForeignMarkup.bullet, text.startIndex..<text.startIndex + sign.count)
      }
    }
  }

  private static let bullets = ForeignMarkup.bullets + ["·", "\u{F0B7}"].map { Array($0.utf8) }

  // MARK: Inside a line

  /// Reads what starts at an offset; returns where to go on.
  private mutating func step(at index: Int, in line: Range<Int>) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\\"): return index + 2
    case UInt8(ascii: "`"): return endOfCode(at: index)
    case UInt8(ascii: "<"): return closing(">", from: index, line, most: 2_000)?.upperBound ?? index + 1
    case UInt8(ascii: "]"): return endOfAddress(after: index, line)
    case UInt8(ascii: ":"): return colon(at: index, line)
    case UInt8(ascii: "{"): return brace(at: index, line)
    case UInt8(ascii: "$"): return formula(at: index, line)
    case UInt8(ascii: "^"): return raised(at: index, line)
    case UInt8(ascii: "~"): return lowered(at: index, line)
    case UInt8(ascii: "="): return highlight(at: index, line)
    case UInt8(ascii: "["): return wikiLink(at: index, line)
    default: return index + 1
    }
  }

  private func byte(_ index: Int) -> UInt8 { index >= 0 && index < end ? bytes[index] : UInt8(ascii: " ") }

  /// The next occurrence of a sign in the line.
  private func closing(_ sign: StaticString, from start: Int, _ line: Range<Int>, most: Int = 200) -> Range<
    Int
  >? {
    let end = min(line.upperBound, start + most)
    guard start < end else { return nil }
    return bytes.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: $0[..<end]).range(of: sign, from: start) }
  }

  /// The end of code between backticks, which may be in a later line.
  private mutating func endOfCode(at index: Int) -> Int {
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

  private func endOfAddress(after bracket: Int, _ line: Range<Int>) -> Int {
    guard byte(bracket + 1) == UInt8(ascii: "(") else { return bracket + 1 }
    return closing(")", from: bracket, line, most: 4_000)?.lowerBound ?? bracket + 1
  }

  /// Skips the rest of an address after `://`, and finds `:warning:`.
  private mutating func colon(at index: Int, _ line: Range<Int>) -> Int {
    if byte(index + 1) == UInt8(ascii: "/"), byte(index + 2) == UInt8(ascii: "/") {
      return bytes[index..<line.upperBound].firstIndex(where: \.isSpace) ?? line.upperBound
    }
    guard byte(index - 1).isSpace || index == line.lowerBound, byte(index + 1).isASCIILetter else {
      return index + 1
    }
    let name = bytes[(index + 1)..<line.upperBound].prefix { $0.isWordByte || $0 == UInt8(ascii: "-") }
    guard name.count > 1, byte(name.endIndex) == UInt8(ascii: ":"), !byte(name.endIndex + 1).isLetterOrDigit
    else {
      return index + 1
    }
    add(ForeignMarkup.emoji, index..<name.endIndex + 1)
    return name.endIndex + 1
  }

  private mutating func brace(at index: Int, _ line: Range<Int>) -> Int {
    let next = byte(index + 1)
    if next == UInt8(ascii: "{") || next == UInt8(ascii: "%") {
      let end = closing(next == UInt8(ascii: "%") ? "%}" : "}}", from: index + 2, line, most: 2_000)
      guard let end else { return index + 2 }
      add(ForeignMarkup.template, index..<end.upperBound)
      return end.upperBound
    }
    guard !allowsBraces, let end = closing("}", from: index, line) else { return index + 1 }
    let before = byte(index - 1)
    let content = bytes[(index + 1)..<end.lowerBound]
    let isAttribute =
      next == UInt8(ascii: ":")
      || ((index == line.lowerBound || ")]`*_".utf8.contains(before))
        && (next == UInt8(ascii: "#") || next == UInt8(ascii: ".") || content.contains(UInt8(ascii: "="))))
    guard isAttribute, content.count > 1 else { return index + 1 }
    add(ForeignMarkup.attribute, index..<end.upperBound)
    return end.upperBound
  }

  /// `$x^2$` and `$$…$$`, but not "$5 and $6".
  private mutating func formula(at index: Int, _ line: Range<Int>) -> Int {
    let isDouble = byte(index + 1) == UInt8(ascii: "$")
    let start = isDouble ? index + 2 : index + 1
    guard isDouble || !byte(start).isSpace, let end = closing(isDouble ? "$$" : "$", from: start, line) else {
      return start
    }
    let content = bytes[start..<end.lowerBound]
    let isFormula =
      !content.isEmpty
      && (isDouble
        || (!byte(end.lowerBound - 1).isSpace && !byte(end.upperBound).isASCIIDigit
          && content.contains { "\\^_{".utf8.contains($0) }))
    guard isFormula else { return start }
    add(ForeignMarkup.formula, index..<end.upperBound)
    return end.upperBound
  }

  private mutating func raised(at index: Int, _ line: Range<Int>) -> Int {
    if byte(index + 1) == UInt8(ascii: "["), let end = closing("]", from: index, line, most: 2_000) {
      add(ForeignMarkup.inlineNote, index..<end.upperBound)
      return end.upperBound
    }
    return small(at: index, line, ForeignMarkup.raised)
  }

  private mutating func lowered(at index: Int, _ line: Range<Int>) -> Int {
    let run = bytes[index..<line.upperBound].prefix { $0 == UInt8(ascii: "~") }.count
    return run > 1 ? index + run : small(at: index, line, ForeignMarkup.lowered)
  }

  /// A few letters or digits between two signs, after a letter or digit.
  private mutating func small(at index: Int, _ line: Range<Int>, _ kind: ForeignMarkup.Kind) -> Int {
    let content = bytes[(index + 1)..<line.upperBound].prefix { $0.isLetterOrDigit || "+-".utf8.contains($0) }
    let end = content.endIndex
    guard byte(index - 1).isLetterOrDigit, (1...10).contains(content.count), end < line.upperBound,
      bytes[end] == bytes[index], byte(end + 1) != bytes[index]
    else { return index + 1 }
    add(kind, index..<end + 1)
    return end + 1
  }

  private mutating func highlight(at index: Int, _ line: Range<Int>) -> Int {
    guard byte(index + 1) == UInt8(ascii: "=") else { return index + 1 }
    guard byte(index - 1) != UInt8(ascii: "="), byte(index + 2).isLetterOrDigit,
      let end = closing("==", from: index + 2, line), !byte(end.lowerBound - 1).isSpace
    else { return bytes[index..<line.upperBound].firstIndex { $0 != UInt8(ascii: "=") } ?? line.upperBound }
    add(ForeignMarkup.highlight, index..<end.upperBound)
    return end.upperBound
  }

  private mutating func wikiLink(at index: Int, _ line: Range<Int>) -> Int {
    guard byte(index + 1) == UInt8(ascii: "["), let end = closing("]]", from: index, line),
      byte(end.upperBound) != UInt8(ascii: "("),
      byte(index + 2).isLetterOrDigit || byte(index + 2) == UInt8(ascii: "_"),
      !bytes[(index + 2)..<end.lowerBound].contains(UInt8(ascii: "["))
    else { return index + 1 }
    add(ForeignMarkup.wikiLink, index..<end.upperBound)
    return end.upperBound
  }
}
