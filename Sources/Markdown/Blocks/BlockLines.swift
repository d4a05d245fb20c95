import Diagnostics
import Text

/// The lines of a block, without what stands before them.
struct BlockLines {
  private let source: SourceText
  /// Where the text of each line stands.
  let parts: [Range<Int>]

  /// Cuts a range into lines.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - range: The bytes, from the first letter on.
  ///   - quotes: How many marks of quotes may stand before each further line.
  ///   - indentation: How many spaces may stand there, where there are no quotes.
  init(_ source: SourceText, _ range: Range<Int>, quotes: Int, indentation: Int = 0) {
    self.source = source
    let first = source.line(at: range.lowerBound)
    parts = (first...source.line(at: max(range.lowerBound, range.upperBound - 1))).map { line in
      let whole = source.range(ofLine: line)
      let text = source.bytes[
        max(
          whole.lowerBound, range.lowerBound)..<max(range.lowerBound, min(whole.upperBound, range.upperBound))
      ]
      guard line > first else { return text.indices }
      var rest = text
      for _ in 0..<quotes {
        let next = rest.drop { $0 == UInt8(ascii: " ") }
        if next.first == UInt8(ascii: ">") { rest = next.dropFirst() }
      }
      if quotes > 0, rest.first == UInt8(ascii: " ") { rest = rest.dropFirst() }
      if quotes == 0 {
        let spaces = rest.prefix(indentation).prefix { $0 == UInt8(ascii: " ") }
        rest = rest.dropFirst(spaces.count)
      }
      return rest.indices
    }
  }

  /// The lines as one text: breaks that readers do not see are spaces.
  var text: String {
    var text: [UInt8] = []
    for (index, part) in parts.enumerated() {
      let bytes = source.bytes[part].trimmed()
      text += bytes
      guard index < parts.count - 1 else { break }
      let isBroken = source.bytes[part].suffix(2).elementsEqual("  ".utf8)
      if isBroken { text.append(UInt8(ascii: "\\")) }
      text.append(UInt8(ascii: isBroken || bytes.last == UInt8(ascii: "\\") ? "\n" : " "))
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A line of a heading: `## Words {#id}`.
struct HeadingLine {
  /// Where the words stand; `nil` where there are none.
  let words: Range<Int>?

  /// Takes the line from its first sign on.
  init(_ line: ArraySlice<UInt8>, hasAttribute: Bool) {
    var text = line.trimmed().drop { $0 == UInt8(ascii: "#") }.trimmed()
    if hasAttribute, let open = text.lastIndex(of: UInt8(ascii: "{")) {
      text = text[..<open].trimmed()
    } else {
      // Signs at the end close a heading, if a space stands before them.
      let open = text.trimmingEnd(UInt8(ascii: "#"))
      if open.count < text.count, open.last.map(\.isSpace) ?? true { text = open.trimmed() }
    }
    words = text.isEmpty ? nil : text.indices
  }
}

/// A line of a table.
struct TableRow {
  /// Where the text of each cell stands; empty where there is none.
  let cells: [Range<Int>]

  init(_ line: ArraySlice<UInt8>) {
    var text = line.drop { $0.isSpace || $0 == UInt8(ascii: ">") }.trimmed()
    if text.first == UInt8(ascii: "|") { text = text.dropFirst() }
    var cells: [Range<Int>] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "\\") {
        index += 1
      } else if text[index] == UInt8(ascii: "|") {
        cells.append(text[start..<index].trimmed().indices)
        start = index + 1
      }
      index += 1
    }
    if start < text.endIndex { cells.append(text[start...].trimmed().indices) }
    self.cells = cells
  }
}

/// The words of an answer, before its arrow, its marks and its link.
struct AnswerWords {
  /// Where they stand; `nil` where there are none.
  let range: Range<Int>?

  /// Takes what follows the box.
  init(_ text: ArraySlice<UInt8>) {
    var end = text.endIndex
    if let link = text.firstRange(of: Array("](".utf8)),
      let open = text[..<link.lowerBound].lastIndex(of: UInt8(ascii: "["))
    {
      end = open
    }
    for arrow in Self.arrows {
      if let found = text[..<end].firstRange(of: arrow) { end = found.lowerBound }
    }
    var index = text.startIndex
    while index < end {
      if text[index] == UInt8(ascii: "{") {
        let word = text[(index + 1)...].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "}") }
        if Document.Mark(word, at: 0..<0) != nil { end = index }
      }
      index += 1
    }
    let words = text[..<end].trimmed()
    range = words.isEmpty ? nil : words.indices
  }

  private static let arrows = ["→", "⇒", "-->", "--->", "->", "=>"].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
  /// The text without bytes of one kind at its end.
  fileprivate func trimmingEnd(_ sign: UInt8) -> ArraySlice<UInt8> {
    var rest = self
    while rest.last == sign { rest.removeLast() }
    return rest
  }
}
