internal import Diagnostics

/// Finds the tags of a template.
///
/// It reads each byte a bounded number of times, however broken the template is.
struct TagScanner {
  private let source: SourceText
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private(set) var tags: [Tag] = []
  private(set) var mistakes = Mistakes()

  init(_ source: SourceText) {
    self.source = source
  }

  private var bytes: [UInt8] { source.bytes }

  mutating func scan() {
    var offset = 0
    while !mistakes.isFull, let start = findOpening(from: offset) {
      offset = scanTag(at: start)
    }
  }

  private func findOpening(from offset: Int) -> Int? {
    var index = offset
    while index + opening.count <= bytes.count {
      if bytes[index] == opening[0], bytes.has(opening, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Scans the tag at `start`; returns where to continue.
  private mutating func scanTag(at start: Int) -> Int {
    let content = sigilStart(after: start + opening.count)
    let (kind, sigil) = kind(at: content)
    switch kind {
    case .delimiters: return scanDelimiters(from: start, content + sigil)
    case .comment: return scanComment(from: start, content + sigil)
    default: break
    }
    let isTriple = kind == .unescaped && bytes[content] == UInt8(ascii: "{")
    let end = isTriple ? [UInt8(ascii: "}")] + closing : closing
    let named = content + sigil
    switch findEnd(end, from: named) {
    case .found(let close):
      add(kind, start..<close + end.count, name: trimmed(named..<close))
      return close + end.count
    case .opening(let next):
      reportUnclosed(start..<next, end: end)
      return next
    case .missing:
      reportUnclosed(start..<bytes.count, end: end)
      return bytes.count
    }
  }

  /// The offset of the character that says what kind of tag this is; only a third brace may not have spaces before it.
  private func sigilStart(after offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index].isWhitespace { index += 1 }
    return index < bytes.count && bytes[index] == UInt8(ascii: "{") ? offset : index
  }

  /// The kind of a tag, and the number of bytes that say so.
  private func kind(at content: Int) -> (Tag.Kind, sigil: Int) {
    guard content < bytes.count else { return (.escaped, 0) }
    switch bytes[content] {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): return (.unescaped, 1)
    case UInt8(ascii: "#"): return (.section, 1)
    case UInt8(ascii: "^"): return (.inverted, 1)
    case UInt8(ascii: "$"): return (.block, 1)
    case UInt8(ascii: "<"): return (.parent, 1)
    case UInt8(ascii: ">"): return (.partial, 1)
    case UInt8(ascii: "/"): return (.close, 1)
    case UInt8(ascii: "!"): return (.comment, 1)
    case UInt8(ascii: "="): return (.delimiters, 1)
    default: return (.escaped, 0)
    }
  }

  private enum End {
    case found(Int)
    /// Another tag starts before this one is closed.
    case opening(Int)
    case missing
  }

  private func findEnd(_ end: [UInt8], from offset: Int) -> End {
    var index = offset
    while index < bytes.count {
      if bytes[index] == end[0], bytes.has(end, at: index) { return .found(index) }
      if opening != closing, bytes[index] == opening[0], bytes.has(opening, at: index) {
        return .opening(index)
      }
      index += 1
    }
    return .missing
  }

  private mutating func scanComment(from start: Int, _ content: Int) -> Int {
    var index = content
    while index < bytes.count {
      if bytes.has(closing, at: index) {
        tags.append(Tag(.comment, start..<index + closing.count, name: index..<index))
        return index + closing.count
      }
      index += 1
    }
    reportUnclosed(start..<bytes.count, end: closing)
    return bytes.count
  }

  /// Scans a tag such as `{{=<% %>=}}`.
  private mutating func scanDelimiters(from start: Int, _ content: Int) -> Int {
    let end = [UInt8(ascii: "=")] + closing
    let limit = min(bytes.count, content + Self.longestDelimiters)
    guard let close = (content..<max(content, limit)).first(where: { bytes.has(end, at: $0) }) else {
      reportDelimiters(start..<min(content, bytes.count))
      return content
    }
    let range = start..<close + end.count
    let words = bytes[content..<close].split(whereSeparator: \.isWhitespace)
    guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
      reportDelimiters(range)
      return range.upperBound
    }
    (opening, closing) = (Array(words[0]), Array(words[1]))
    tags.append(Tag(.delimiters, range, name: content..<close))
    return range.upperBound
  }

  private mutating func add(_ kind: Tag.Kind, _ range: Range<Int>, name: Range<Int>) {
    let tag = Tag(kind, range, name: name)
    if let (message, fix) = complaint(about: tag) {
      mistakes.add(.templateSyntax, message, source, range, fix: fix)
    } else {
      tags.append(tag)
    }
  }

  private func complaint(about tag: Tag) -> (message: String, fix: String?)? {
    let name = bytes[tag.name]
    guard !name.isEmpty else { return ("the tag has no name", nil) }
    if name.contains(where: \.isWhitespace) { return ("a name cannot contain spaces", "is the tag closed?") }
    switch tag.kind {
    case .partial, .parent, .block: return nil
    default: break
    }
    // The dot of `.name`, or of the value itself, has nothing before it.
    let dot = UInt8(ascii: ".")
    let hasEmptyPart =
      name.count > 1 && (name.last == dot || zip(name, name.dropFirst()).contains { $0 == (dot, dot) })
    return hasEmptyPart ? ("a part of the name '\(source.string(tag.name))' is empty", nil) : nil
  }

  private mutating func reportUnclosed(_ range: Range<Int>, end: [UInt8]) {
    mistakes.add(
      .templateSyntax, "the tag is not closed", source, trimmed(range),
      fix: "close it with '\(String(decoding: end, as: UTF8.self))'")
  }

  private mutating func reportDelimiters(_ range: Range<Int>) {
    mistakes.add(
      .templateSyntax,
      "a tag that changes the delimiters names two, with a space between them and without '='",
      source, range, fix: "for example '{{=<% %>=}}'")
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  /// How far to look for the end of a tag that changes the delimiters.
  private static let longestDelimiters = 100
}
