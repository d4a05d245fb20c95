/// Cuts HTML into tags and texts.
///
/// For the HTML that our own templates and Markdown write, and editors where a site allows it: whatever the bytes are, it goes on to
/// the end, and all tokens but comments together are the whole.
package struct HTMLTokenizer {
  /// A piece of HTML.
  package enum Token {
    /// What stands between tags, as it is written.
    case text(ArraySlice<UInt8>)
    /// A start tag or an end tag.
    case tag(Tag)
    /// A comment, or a document type.
    case comment
    /// A `<`, with a slash after it or without, that starts no tag.
    case strayBracket(ArraySlice<UInt8>)
    /// A tag without an end, which takes the rest of the bytes.
    case unclosedTag(ArraySlice<UInt8>)
  }

  /// A start tag or an end tag.
  package struct Tag {
    /// The element's name in lower case.
    package let name: String
    /// Whether it is an end tag.
    package let isEnd: Bool
    /// Whether it ends in `/>`.
    package fileprivate(set) var isClosed = false
    /// Where it stands in the bytes.
    package fileprivate(set) var range = 0..<0
    /// The names in lower case and the values as they are written, without quotation marks; an attribute without a value has an
    /// empty one.
    package fileprivate(set) var attributes: [(name: String, value: ArraySlice<UInt8>)] = []

    /// The value of an attribute as it is written; the first one where it stands twice.
    package subscript(name: String) -> ArraySlice<UInt8>? { attributes.first { $0.name == name }?.value }
  }

  private let bytes: [UInt8]
  private var position = 0
  /// The elements for which no end tag follows any more.
  private var unclosed: Set<String> = []

  /// Starts at the first byte of some HTML.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; `nil` at the end.
  package mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    guard bytes[position] == UInt8(ascii: "<") else { return .text(take { $0 != UInt8(ascii: "<") }) }
    let rest = bytes[position...]
    if rest.starts(with: "<!--".utf8) {
      position = endOfComment
      return .comment
    }
    if rest.starts(with: "<!".utf8) {
      position = rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      return .comment
    }
    return tag()
  }

  /// Where a comment ends as browsers read it (HTML Standard, section 13.2.5.43): after `-->`, `--!>`, or at once in `<!-->`
  /// and `<!--->`.
  private var endOfComment: Int {
    let content = bytes[(position + 4)...]
    if content.starts(with: ">".utf8) { return position + 5 }
    if content.starts(with: "->".utf8) { return position + 6 }
    var offset = position + 4
    while let dashes = bytes.withUnsafeBytes({ $0.range(of: "--", from: offset) }) {
      let rest = bytes[dashes.upperBound...]
      if rest.first == UInt8(ascii: ">") { return dashes.upperBound + 1 }
      if rest.starts(with: "!>".utf8) { return dashes.upperBound + 2 }
      offset = dashes.lowerBound + 1
    }
    return bytes.count
  }

  /// The text before the end tag of an element whose content is no markup; the end tag is the next token.
  package mutating func text(before name: String) -> ArraySlice<UInt8>? {
    guard !unclosed.contains(name) else { return nil }
    var offset = position
    while let end = bytes.withUnsafeBytes({ $0.range(of: "</", from: offset) }) {
      let found = bytes[end.upperBound...].prefix(name.utf8.count)
      if found.elementsEqual(name.utf8, by: { $0.lowercased == $1 }) {
        defer { position = end.lowerBound }
        return bytes[position..<end.lowerBound]
      }
      offset = end.upperBound
    }
    unclosed.insert(name)
    return nil
  }

  private mutating func tag() -> Token {
    let start = position
    position += 1
    let isEnd = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let name = take { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    guard !name.isEmpty else { return .strayBracket(bytes[start..<position]) }
    var tag = Tag(name: String(decoding: name, as: UTF8.self).lowercased(), isEnd: isEnd)
    while position < bytes.count {
      take(while: \.isSpace)
      guard position < bytes.count else { break }
      switch bytes[position] {
      case UInt8(ascii: ">"):
        position += 1
        tag.range = start..<position
        return .tag(tag)
      case UInt8(ascii: "/"):
        position += 1
        tag.isClosed = position < bytes.count && bytes[position] == UInt8(ascii: ">")
      default: tag.attributes.append(attribute())
      }
    }
    return .unclosedTag(bytes[start...])
  }

  private mutating func attribute() -> (name: String, value: ArraySlice<UInt8>) {
    let start = position
    // A `=` where a name should start is part of the name (HTML Standard, section 13.2.5.32), so there is always progress.
    position += 1
    take { !$0.isSpace && !"=>/".utf8.contains($0) }
    let name = bytes[start..<position]
    take(while: \.isSpace)
    var value = bytes[position..<position]
    if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
      position += 1
      take(while: \.isSpace)
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
      {
        let quote = bytes[position]
        position += 1
        value = take { $0 != quote }
        position = min(position + 1, bytes.count)
      } else {
        value = take { !$0.isSpace && $0 != UInt8(ascii: ">") }
      }
    }
    return (String(decoding: name, as: UTF8.self).lowercased(), value)
  }

  @discardableResult
  private mutating func take(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, condition(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }
}
