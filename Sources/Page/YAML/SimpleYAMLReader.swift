import Diagnostics
import Text

/// Reads the YAML of nearly all front matters, and leaves everything else to libyaml.
///
/// It reads a mapping with one key a line. The values are words on that line, texts in quotation marks, or lists of
/// these:
///
/// ```yaml
/// title: Sleep and coffee
/// description: "Six studies: one by one"
/// related:
///   - how-to-read-studies.md
/// aliases: [/old/, /older/]
/// ```
///
/// libyaml takes forty times as long, a third of the time of a whole page. It still decides what YAML means: a test
/// compares both readers. This one does not try comments, texts of several lines, escapes and mistakes.
struct SimpleYAMLReader {
  /// The bytes of the file.
  private let bytes: [UInt8]
  /// Where each line of the file starts.
  private let lineStarts: [Int]
  /// Where the YAML ends.
  private let end: Int
  /// Whether every byte is a character.
  private let isASCII: Bool
  /// The line to read next.
  private var line: Line

  /// A line of the file.
  private struct Line {
    /// Its number, from 1.
    var number: Int
    /// Where it starts.
    var start: Int
  }

  private static let mostKeys = 64
  private static let mostItems = 1000
  private static let longestKey = 100

  /// What the lines of a range hold; `nil` where libyaml has to read them.
  static func read(_ source: SourceText, in range: Range<Int>) -> YAMLValue? {
    let line = source.line(at: range.lowerBound)
    guard !range.isEmpty, source.lineStarts[line - 1] == range.lowerBound else { return nil }
    let yaml = source.bytes[range]
    let isASCII = isPrintableASCII(yaml)
    guard isASCII || isHarmless(yaml) else { return nil }
    var reader = Self(
      bytes: source.bytes, lineStarts: source.lineStarts, end: range.upperBound, isASCII: isASCII,
      line: Line(number: line, start: range.lowerBound))
    return reader.mapping()
  }

  /// Whether there is only printable ASCII and line feeds.
  ///
  /// No branch, so that one step covers many bytes.
  private static func isPrintableASCII(_ bytes: ArraySlice<UInt8>) -> Bool {
    var others: UInt8 = 0
    for byte in bytes { others |= byte &- 0x20 < 0x5F || byte == UInt8(ascii: "\n") ? 0 : 1 }
    return others == 0
  }

  /// Whether there are only characters that mean the same everywhere: no control characters, byte order marks or
  /// unusual line breaks.
  private static func isHarmless(_ bytes: ArraySlice<UInt8>) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      case 0x20...0x7E, UInt8(ascii: "\n"), 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE, 0xF0...: continue
      // U+0085 is a line break, its neighbours are control characters.
      case 0xC2: if index + 1 < bytes.endIndex, bytes[index + 1] >= 0xA0 { continue }
      // So are U+2028 and U+2029.
      case 0xE2:
        if index + 2 < bytes.endIndex, bytes[index + 1] != 0x80 || !(0xA8...0xA9).contains(bytes[index + 2]) {
          continue
        }
      default: break
      }
      return false
    }
    return true
  }

  private mutating func mapping() -> YAMLValue? {
    let start = YAMLValue.Position(line: line.number, column: 1)
    var entries: [YAMLValue.Entry] = []
    entries.reserveCapacity(12)
    while line.start < end {
      guard entries.count < Self.mostKeys, let entry = entry(),
        !entries.contains(where: { $0.key == entry.key })
      else { return nil }
      entries.append(entry)
    }
    return YAMLValue(content: .mapping(entries), position: start)
  }

  /// The bytes of the line to read next, without its end.
  private var lineRange: Range<Int> {
    let next = line.number < lineStarts.count ? lineStarts[line.number] : end
    let isEnded = next <= end && next > line.start && bytes[next - 1] == UInt8(ascii: "\n")
    return line.start..<(isEnded ? next - 1 : end)
  }

  private mutating func advance(past range: Range<Int>) {
    line = Line(number: line.number + 1, start: range.upperBound + 1)
  }

  /// A key at the start of a line, and its value.
  private mutating func entry() -> YAMLValue.Entry? {
    let (line, range) = (line, lineRange)
    var colon = range.lowerBound
    while colon < range.upperBound, bytes[colon].isInKey { colon += 1 }
    guard colon > range.lowerBound, bytes[range.lowerBound].isLetter, colon < range.upperBound,
      bytes[colon] == UInt8(ascii: ":"), colon - range.lowerBound <= Self.longestKey
    else { return nil }
    let written = trimmed(colon + 1..<range.upperBound)
    advance(past: range)
    let value: YAMLValue?
    if written.isEmpty {
      value = items()
    } else if written.lowerBound == colon + 1 {
      return nil
    } else if bytes[written.lowerBound] == UInt8(ascii: "[") {
      value = list(inBrackets: written, in: line)
    } else {
      value = scalar(written, in: line)
    }
    let key = range.lowerBound..<colon
    return value.map {
      let position = YAMLValue.Position(line: line.number, column: 1, length: key.count)
      return YAMLValue.Entry(key: string(key), keyPosition: position, value: $0)
    }
  }

  /// The lines with a dash that follow a key, at least one, all with the same indentation.
  private mutating func items() -> YAMLValue? {
    let firstLine = line.number
    var items: [YAMLValue] = []
    var indentation: Int?
    while line.start < end, items.count < Self.mostItems {
      let range = lineRange
      let text = trimmed(range)
      guard !text.isEmpty, bytes[text.lowerBound] == UInt8(ascii: "-") else { break }
      let spaces = text.lowerBound - range.lowerBound
      let content = trimmed(text.lowerBound + 1..<text.upperBound)
      guard spaces == indentation ?? spaces, content.lowerBound > text.lowerBound + 1,
        let item = scalar(content, in: line)
      else { return nil }
      indentation = spaces
      items.append(item)
      advance(past: range)
    }
    guard let indentation else { return nil }
    return YAMLValue(
      content: .list(items), position: YAMLValue.Position(line: firstLine, column: indentation + 1))
  }

  /// `[a, b/c.md]`: plain words without any sign that could mean something.
  private func list(inBrackets range: Range<Int>, in line: Line) -> YAMLValue? {
    guard range.count >= 2, bytes[range.upperBound - 1] == UInt8(ascii: "]") else { return nil }
    var items: [YAMLValue] = []
    var partEnd = range.lowerBound
    repeat {
      let partStart = partEnd + 1
      partEnd = partStart
      while partEnd < range.upperBound - 1, bytes[partEnd] != UInt8(ascii: ",") { partEnd += 1 }
      let word = trimmed(partStart..<partEnd)
      guard items.count < Self.mostItems,
        bytes[word].allSatisfy({ $0.isLetterOrDigit || " ./_-".utf8.contains($0) }),
        let item = scalar(word, in: line)
      else { return nil }
      items.append(item)
    } while partEnd < range.upperBound - 1
    return YAMLValue(content: .list(items), position: position(range, in: line, length: 1))
  }

  /// Words, or a text in quotation marks without escapes, to the end of a line.
  private func scalar(_ range: Range<Int>, in line: Line) -> YAMLValue? {
    guard !range.isEmpty else { return nil }
    let first = bytes[range.lowerBound]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard range.count >= 2, bytes[range.upperBound - 1] == first else { return nil }
      let content = range.lowerBound + 1..<range.upperBound - 1
      for byte in bytes[content] where byte == first || byte == UInt8(ascii: "\\") { return nil }
      return YAMLValue(
        content: .text(string(content)), position: position(range, in: line, length: scalars(content) + 2))
    }
    guard first.isLetterOrDigit || first >= 0x80 || first == UInt8(ascii: "/") || first == UInt8(ascii: "."),
      isPlain(range)
    else { return nil }
    let text = string(range)
    return YAMLValue(
      content: text == "null" ? .nothing : .text(text),
      position: position(range, in: line, length: scalars(range)))
  }

  /// Whether no colon makes a key of the words, and no `#` a comment.
  private func isPlain(_ range: Range<Int>) -> Bool {
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: ":") where index + 1 == range.upperBound || bytes[index + 1] == UInt8(ascii: " "):
        return false
      case UInt8(ascii: "#") where bytes[index - 1] == UInt8(ascii: " "): return false
      default: break
      }
    }
    return true
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func position(_ range: Range<Int>, in line: Line, length: Int) -> YAMLValue.Position {
    YAMLValue.Position(
      line: line.number, column: scalars(line.start..<range.lowerBound) + 1, length: length)
  }

  private func scalars(_ range: Range<Int>) -> Int {
    guard !isASCII else { return range.count }
    var count = 0
    for byte in bytes[range] where !byte.continuesScalar { count += 1 }
    return count
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether the byte can stand in a key: a letter, a digit or a hyphen.
  fileprivate var isInKey: Bool {
    isLetter || self &- UInt8(ascii: "0") < 10 || self == UInt8(ascii: "-")
  }
}
