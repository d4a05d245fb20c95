/// A tag in a template.
struct Tag {
  enum Kind {
    case escaped
    case unescaped
    case section
    case inverted
    case block
    case parent
    case partial
    case close
    case comment
    case delimiters
  }

  let kind: Kind
  /// The tag with its delimiters.
  let range: Range<Int>
  /// What it names, without the space around it.
  let name: Range<Int>

  /// For an opening or closing tag, the index of the other one.
  var partner: Int?
  /// The index of the innermost open tag.
  var enclosing: Int?

  /// Whether only spaces stand before the tag in its line.
  var isFirstInLine = false
  /// Whether only spaces stand after the tag in its line.
  var isLastInLine = false
  /// Whether the tag, with its content and closing tag if it has them, shares no line with other text.
  var isStandalone = false
  /// Where the text before the tag ends; if the spaces before the tag are dropped, before them.
  var textEnd: Int
  /// Where the text after the tag starts; if the end of the line is dropped, after it.
  var textStart: Int

  init(_ kind: Kind, _ range: Range<Int>, name: Range<Int>) {
    self.kind = kind
    self.range = range
    self.name = name
    self.textEnd = range.lowerBound
    self.textStart = range.upperBound
  }

  /// Whether the tag has content and a closing tag.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .block, .parent: true
    default: false
    }
  }

  /// Drops the spaces before the tag in its line.
  mutating func dropSpacesBefore(_ source: [UInt8]) {
    textEnd = source.startOfSpaces(before: range.lowerBound)
  }

  /// Drops the spaces after the tag, and the end of its line.
  mutating func dropLineEndAfter(_ source: [UInt8]) {
    textStart = source.endOfLine(after: range.upperBound)
  }
}

extension [UInt8] {
  /// Where the spaces and tabs that stand before an offset begin.
  func startOfSpaces(before offset: Int) -> Int {
    var start = offset
    while start > 0, self[start - 1].isSpaceOrTab { start -= 1 }
    return start
  }

  /// Where the spaces and tabs that stand after an offset end.
  func endOfSpaces(after offset: Int) -> Int {
    var end = offset
    while end < count, self[end].isSpaceOrTab { end += 1 }
    return end
  }

  /// The offset after spaces and one LF or CR LF.
  func endOfLine(after offset: Int) -> Int {
    let end = endOfSpaces(after: offset)
    return end + lengthOfLineEnd(at: end)
  }

  /// The length of the line ending at an offset; 0 if there is none.
  func lengthOfLineEnd(at offset: Int) -> Int {
    guard offset < count else { return 0 }
    if self[offset] == UInt8(ascii: "\n") { return 1 }
    let isPair =
      self[offset] == UInt8(ascii: "\r") && offset + 1 < count && self[offset + 1] == UInt8(ascii: "\n")
    return isPair ? 2 : 0
  }

  /// Whether a pattern stands at an offset.
  func has(_ pattern: [UInt8], at offset: Int) -> Bool {
    guard offset + pattern.count <= count else { return false }
    for index in pattern.indices where self[offset + index] != pattern[index] { return false }
    return true
  }
}

extension UInt8 {
  var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isWhitespace: Bool { isSpaceOrTab || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
