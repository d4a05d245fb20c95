import Markdown

/// Cuts published HTML into tags and texts.
struct HTMLScanner {
  enum Token {
    case text(String)
    case start(String, Attributes, isClosed: Bool)
    case end(String)
    /// A `<` that starts nothing known.
    case broken(String)
  }

  struct Attributes {
    var values: [String: String] = [:]
    /// The first attribute that stands twice.
    var repeated: String?
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token that is no comment and no document type; `nil` at the end.
  mutating func next() -> Token? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        defer { position = end }
        return .text(CharacterReferences.decode(bytes[position..<end]))
      }
      if bytes[position...].starts(with: "<!--".utf8) {
        position = index(of: Array("-->".utf8), from: position + 4).map { $0 + 3 } ?? bytes.count
      } else if bytes[position...].starts(with: "<!".utf8) {
        position = bytes[position...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      } else {
        return tag()
      }
    }
    return nil
  }

  /// The text before the end tag of an element whose content is no markup; the end tag is the next token.
  mutating func skip(to name: String) -> String? {
    guard let end = index(of: Array("</\(name)".utf8), from: position) else { return nil }
    defer { position = end }
    return CharacterReferences.decode(bytes[position..<end])
  }

  private mutating func tag() -> Token {
    let start = position
    position += 1
    let isEnd = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let name = String(decoding: take { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }, as: UTF8.self)
      .lowercased()
    guard !name.isEmpty else {
      return .broken(String(decoding: bytes[start..<min(start + 12, bytes.count)], as: UTF8.self))
    }
    var attributes = Attributes()
    while position < bytes.count {
      take { $0.isSpace }
      guard position < bytes.count else { break }
      if bytes[position] == UInt8(ascii: ">") {
        let isClosed = bytes[position - 1] == UInt8(ascii: "/")
        position += 1
        return isEnd ? .end(name) : .start(name, attributes, isClosed: isClosed)
      }
      if bytes[position] == UInt8(ascii: "/") {
        position += 1
        continue
      }
      attribute(&attributes)
    }
    return .broken(String(decoding: bytes[start..<min(start + 12, bytes.count)], as: UTF8.self))
  }

  private mutating func attribute(_ attributes: inout Attributes) {
    let name = take { !$0.isSpace && !"=>/".utf8.contains($0) }
    // A stray `=` where a name should stand: step over it, so that there is always progress.
    if name.isEmpty { position += 1 }
    take { $0.isSpace }
    var value = ""
    if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
      position += 1
      take { $0.isSpace }
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
      {
        let quote = bytes[position]
        position += 1
        value = CharacterReferences.decode(take { $0 != quote })
        position = min(position + 1, bytes.count)
      } else {
        value = CharacterReferences.decode(take { !$0.isSpace && $0 != UInt8(ascii: ">") })
      }
    }
    let key = String(decoding: name, as: UTF8.self).lowercased()
    if attributes.values.updateValue(value, forKey: key) != nil {
      attributes.repeated = attributes.repeated ?? key
    }
  }

  @discardableResult
  private mutating func take(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, condition(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }

  private func index(of needle: [UInt8], from start: Int) -> Int? {
    guard start <= bytes.count - needle.count else { return nil }
    return (start...bytes.count - needle.count).first { bytes[$0...].starts(with: needle) }
  }
}

/// The character references that our own output uses (HTML Standard, section 13.5).
enum CharacterReferences {
  private static let named: [(name: String, character: String)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"), ("&amp;", "&"),
  ]

  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    for (name, character) in named { text.replace(name, with: character) }
    return text
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == UInt8(ascii: " ") || (0x09...0x0D).contains(self) }
}
