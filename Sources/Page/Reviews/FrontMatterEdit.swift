import Diagnostics

/// Sets keys of a page's front matter and leaves every other byte of the file as it is.
struct FrontMatterEdit {
  /// A key with its new value.
  struct Setting {
    let key: String
    /// What the value means.
    let value: String
    /// How it is written.
    let spelling: String
  }

  private let source: SourceText
  private let entries: [Entry]
  /// The line that ends the front matter.
  private let endLine: Int

  private struct Entry {
    let key: String
    let value: String?
    /// Where the key ends in its line.
    let keyEnd: Int
    let firstLine: Int
    let lastLine: Int
  }

  /// Finds the keys of a page; `nil` where they do not start lines of their own.
  init?(_ source: SourceText) {
    guard let endLine = FrontMatter.endLine(in: source),
      let yaml = try? YAMLValue.parse(source, in: source.lineStarts[1]..<source.lineStarts[endLine - 1]),
      case .mapping(let written) = yaml.content, let first = written.first
    else { return nil }
    let starts = written.map(\.keyPosition.line) + [endLine]
    guard zip(starts, starts.dropFirst()).allSatisfy(<),
      written.allSatisfy({ $0.keyPosition.column == first.keyPosition.column })
    else { return nil }
    self.source = source
    self.endLine = endLine
    entries = written.enumerated().map { index, entry in
      let lines = entry.keyPosition.line..<starts[index + 1]
      let value: String? = if case .text(let text) = entry.value.content { text } else { nil }
      return Entry(
        key: entry.key, value: value, keyEnd: Self.end(of: entry.keyPosition, in: source),
        firstLine: lines.lowerBound,
        lastLine: lines.last { !Self.isEmptyOrComment(source.bytes[source.range(ofLine: $0)]) }
          ?? lines.lowerBound)
    }
  }

  /// The file with the keys set; `nil` where a value is written in a way that cannot be replaced.
  ///
  /// A new key comes after the one before it in the list, or else before the one after it.
  func setting(_ settings: [Setting]) -> [UInt8]? {
    var changes: [(range: Range<Int>, bytes: [UInt8])] = []
    for (index, setting) in settings.enumerated() {
      if let entry = entry(setting.key) {
        guard entry.value != setting.value else { continue }
        guard let change = change(of: entry, to: setting.spelling) else { return nil }
        changes.append(change)
      } else {
        let place = place(among: settings, index)
        changes.append(
          (place..<place, indentation + Array("\(setting.key): \(setting.spelling)".utf8) + lineEnd))
      }
    }
    var bytes = source.bytes
    // From the last to the first, so that no change moves the next; lines added in one place keep their order.
    for change in changes.enumerated().sorted(by: {
      ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
    }) {
      bytes.replaceSubrange(change.element.range, with: change.element.bytes)
    }
    return bytes
  }

  private func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  private func place(among settings: [Setting], _ index: Int) -> Int {
    if let before = settings[..<index].last(where: { entry($0.key) != nil }).flatMap({ entry($0.key) }) {
      return source.lineStarts[before.lastLine]
    }
    let behind = settings[index...].first { entry($0.key) != nil }.flatMap { entry($0.key) }
    return source.lineStarts[(behind?.firstLine ?? endLine) - 1]
  }

  /// The line ending of the file's first line.
  private var lineEnd: [UInt8] {
    Array(source.bytes[source.range(ofLine: 1).upperBound..<source.lineStarts[1]])
  }

  private var indentation: [UInt8] {
    guard let first = entries.first else { return [] }
    return source.bytes[source.range(ofLine: first.firstLine)].prefix { $0 == UInt8(ascii: " ") }
  }

  private func change(of entry: Entry, to spelling: String) -> (range: Range<Int>, bytes: [UInt8])? {
    let end = source.range(ofLine: entry.lastLine).upperBound
    let line = source.range(ofLine: entry.firstLine)
    guard let colon = source.bytes[entry.keyEnd..<line.upperBound].firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    let start = source.bytes[(colon + 1)..<line.upperBound].firstIndex {
      $0 != UInt8(ascii: " ") && $0 != 0x09
    }
    guard let start, source.bytes[start] != UInt8(ascii: "#") else {
      // A key without a value, or with one on the lines below.
      guard entry.firstLine == entry.lastLine else { return nil }
      return (colon + 1..<colon + 1, Array(" \(spelling)".utf8))
    }
    guard let valueEnd = endOfValue(from: start, to: end) else { return nil }
    return (start..<valueEnd, Array(spelling.utf8))
  }

  /// Where a value ends that starts on the line of its key.
  private func endOfValue(from start: Int, to end: Int) -> Int? {
    let bytes = source.bytes[start..<end]
    switch bytes.first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      var index = start + 1
      while index < end {
        if bytes[index] == UInt8(ascii: "\\"), bytes.first == UInt8(ascii: "\"") {
          index += 2
        } else if bytes[index] != bytes.first {
          index += 1
        } else if bytes.first == UInt8(ascii: "'"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "'") {
          index += 2
        } else {
          return index + 1
        }
      }
      return nil
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return end
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "*"):
      return nil
    default:
      let isComment = { (index: Int) in
        bytes[index] == UInt8(ascii: "#")
          && (bytes[index - 1] == UInt8(ascii: " ") || bytes[index - 1] == 0x09)
      }
      let text = bytes[..<((start + 1..<max(start + 1, end)).first(where: isComment) ?? end)]
      return text.lastIndex { !(($0 == UInt8(ascii: " ")) || (0x09...0x0D).contains($0)) }.map { $0 + 1 }
    }
  }

  /// Where a position ends, in bytes.
  private static func end(of position: YAMLValue.Position, in source: SourceText) -> Int {
    let line = source.range(ofLine: position.line)
    let scalars = source.string(line).unicodeScalars.prefix(position.column - 1 + position.length)
    return min(line.upperBound, line.lowerBound + scalars.reduce(0) { $0 + UTF8.width($1) })
  }

  /// Comments at the end belong to the next key.
  private static func isEmptyOrComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "#") || line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == 0x09 }
  }
}
