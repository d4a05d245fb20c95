import Diagnostics
import Markdown

/// Reads the YAML that nearly all front matters consist of, and leaves everything else to libyaml.
///
/// That is a mapping with one key a line, whose values are words on the same line, texts in quotation marks, or lists of these:
///
/// ```yaml
/// title: Ketamine and alcohol
/// description: "Six studies: one by one"
/// related:
///   - how-to-read-studies.md
/// aliases: [/old/, /older/]
/// ```
///
/// libyaml takes forty times as long, a third of what the whole page costs. It stays the judge: what this reader takes, both
/// read alike, which a test holds them to; comments, texts over several lines, escapes and mistakes are not even tried.
struct SimpleYAMLReader {
  private let source: SourceText
  private let lastLine: Int
  /// The next line to read, from 1.
  private var line: Int

  private static let mostKeys = 64
  private static let mostItems = 1000
  private static let longestKey = 100

  /// What the lines of a range hold; `nil` where they hold anything else than described above.
  static func read(_ source: SourceText, in range: Range<Int>) -> YAMLValue? {
    guard !range.isEmpty, isHarmless(source.bytes[range]) else { return nil }
    var reader = Self(
      source: source, lastLine: source.line(at: range.upperBound - 1), line: source.line(at: range.lowerBound)
    )
    guard source.lineStarts[reader.line - 1] == range.lowerBound else { return nil }
    return reader.mapping()
  }

  /// Whether there are only characters that mean the same everywhere: no control characters, byte order marks or
  /// unusual line breaks.
  private static func isHarmless(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        switch bytes[index] {
        case 0x20...0x7E, UInt8(ascii: "\n"), 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE, 0xF0...: continue
        // U+0085 is a line break, its neighbours are control characters.
        case 0xC2: if index + 1 < bytes.count, bytes[index + 1] >= 0xA0 { continue }
        // So are U+2028 and U+2029.
        case 0xE2:
          if index + 2 < bytes.count, bytes[index + 1] != 0x80 || !(0xA8...0xA9).contains(bytes[index + 2]) {
            continue
          }
        default: break
        }
        return false
      }
      return true
    }
  }

  private mutating func mapping() -> YAMLValue? {
    let start = YAMLValue.Place(line: line, column: 1)
    var entries: [YAMLValue.Entry] = []
    entries.reserveCapacity(12)
    while line <= lastLine {
      guard entries.count < Self.mostKeys, let entry = entry(),
        !entries.contains(where: { $0.key == entry.key })
      else { return nil }
      entries.append(entry)
    }
    return YAMLValue(content: .mapping(entries), place: start)
  }

  /// A key at the start of a line, and its value.
  private mutating func entry() -> YAMLValue.Entry? {
    let range = source.range(ofLine: line)
    let text = source.bytes[range]
    guard let first = text.first, first.isLetter,
      let colon = text.firstIndex(where: { !$0.isLetterOrDigit && $0 != UInt8(ascii: "-") }),
      text[colon] == UInt8(ascii: ":"), colon - range.lowerBound <= Self.longestKey
    else { return nil }
    let key = text[..<colon]
    let place = YAMLValue.Place(line: line, column: 1, length: key.count)
    let written = trimmed(colon + 1..<range.upperBound)
    line += 1
    let value: YAMLValue?
    if written.isEmpty {
      value = items()
    } else if written.lowerBound == colon + 1 {
      return nil
    } else if source.bytes[written.lowerBound] == UInt8(ascii: "[") {
      value = list(inBrackets: written, line: line - 1)
    } else {
      value = scalar(written, line: line - 1)
    }
    return value.map {
      YAMLValue.Entry(key: String(decoding: key, as: UTF8.self), keyPlace: place, value: $0)
    }
  }

  /// The lines with a dash that follow a key, at least one, all with the same indentation.
  private mutating func items() -> YAMLValue? {
    let firstLine = line
    var items: [YAMLValue] = []
    var indentation: Int?
    while line <= lastLine, items.count < Self.mostItems {
      let range = source.range(ofLine: line)
      let text = trimmed(range)
      guard let first = source.bytes[text].first, first == UInt8(ascii: "-") else { break }
      let spaces = text.lowerBound - range.lowerBound
      let content = trimmed(text.lowerBound + 1..<text.upperBound)
      guard spaces == indentation ?? spaces, content.lowerBound > text.lowerBound + 1,
        let item = scalar(content, line: line)
      else { return nil }
      indentation = spaces
      items.append(item)
      line += 1
    }
    guard let indentation else { return nil }
    return YAMLValue(
      content: .list(items), place: YAMLValue.Place(line: firstLine, column: indentation + 1))
  }

  /// `[a, b/c.md]`: plain words without any sign that could mean something.
  private func list(inBrackets range: Range<Int>, line: Int) -> YAMLValue? {
    guard range.count >= 2, source.bytes[range.upperBound - 1] == UInt8(ascii: "]") else { return nil }
    var items: [YAMLValue] = []
    for part in source.bytes[range].dropFirst().dropLast().split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    {
      let word = trimmed(part.startIndex..<part.endIndex)
      guard items.count < Self.mostItems,
        source.bytes[word].allSatisfy({ $0.isLetterOrDigit || " ./_-".utf8.contains($0) }),
        let item = scalar(word, line: line)
      else { return nil }
      items.append(item)
    }
    return YAMLValue(content: .list(items), place: place(range, line: line, length: 1))
  }

  /// Words, or a text in quotation marks without escapes, to the end of a line.
  private func scalar(_ range: Range<Int>, line: Int) -> YAMLValue? {
    let bytes = source.bytes[range]
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      let content = bytes.dropFirst().dropLast()
      guard bytes.count >= 2, bytes.last == first, !content.contains(first),
        !content.contains(UInt8(ascii: "\\"))
      else { return nil }
      return text(content, at: place(range, line: line, length: scalars(content) + 2))
    }
    guard first.isLetterOrDigit || first >= 0x80 || first == UInt8(ascii: "/") || first == UInt8(ascii: "."),
      isPlain(bytes)
    else { return nil }
    let place = place(range, line: line, length: scalars(bytes))
    return bytes.elementsEqual("null".utf8)
      ? YAMLValue(content: .nothing, place: place) : text(bytes, at: place)
  }

  /// Whether no colon makes a key of the words, and no `#` a comment.
  private func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: ":"),
        index + 1 == bytes.endIndex || bytes[index + 1] == UInt8(ascii: " ")
      {
        return false
      }
      if bytes[index] == UInt8(ascii: "#"), bytes[index - 1] == UInt8(ascii: " ") { return false }
    }
    return true
  }

  private func text(_ bytes: ArraySlice<UInt8>, at place: YAMLValue.Place) -> YAMLValue {
    YAMLValue(content: .text(String(decoding: bytes, as: UTF8.self)), place: place)
  }

  private func place(_ range: Range<Int>, line: Int, length: Int) -> YAMLValue.Place {
    let before = source.bytes[source.lineStarts[line - 1]..<range.lowerBound]
    return YAMLValue.Place(line: line, column: scalars(before) + 1, length: length)
  }

  private func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, source.bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, source.bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { isLetterOrDigit && self >= UInt8(ascii: "A") }
}
