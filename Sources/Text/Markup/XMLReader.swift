/// Reads XML 1.0 piece by piece.
///
/// It takes what programs exchange: elements, attributes, text, CDATA, comments and processing instructions. A document type is
/// refused, since its entities can make much of little.
package struct XMLReader {
  /// A piece of the file.
  package enum Piece: Sendable, Equatable {
    /// The start of an element, by its name without a prefix; one without content is followed by its end.
    case start(String, [String: String])
    /// The end of an element.
    case end(String)
    /// Text, with its references resolved.
    case text(String)
  }

  /// What cannot be read, and where.
  package struct Mistake: Error {
    /// What is wrong.
    package let message: String
    /// Where, in bytes.
    package let range: Range<Int>
  }

  private let bytes: [UInt8]
  /// Where the next piece starts, in bytes.
  package private(set) var offset = 0
  private var open: [String] = []
  /// The end of an element without content, which comes next.
  private var waiting: String?

  /// How deep elements may stand in each other.
  private static let depth = 100

  /// Starts at the beginning of a file.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; `nil` at the end.
  package mutating func next() throws(Mistake) -> Piece? {
    if let name = waiting {
      waiting = nil
      return .end(name)
    }
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else { return .text(try text()) }
      if starts("<!--") {
        try skip(to: "-->")
      } else if starts("<?") {
        try skip(to: "?>")
      } else if starts("<![CDATA[") {
        let start = offset + 9
        try skip(to: "]]>")
        return .text(String(decoding: bytes[start..<max(start, offset - 3)], as: UTF8.self))
      } else if starts("<!") {
        throw mistake("a document type is not read", offset..<offset + 2)
      } else if starts("</") {
        return try end()
      } else {
        return try start()
      }
    }
    if let name = open.last { throw mistake("the element '\(name)' never ends", bytes.count..<bytes.count) }
    return nil
  }

  private func mistake(_ message: String, _ range: Range<Int>) -> Mistake {
    Mistake(message: message, range: range)
  }

  private func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
  }

  private mutating func skip(to end: String) throws(Mistake) {
    guard let found = bytes.range(of: end, from: offset) else {
      throw mistake("'\(end)' is missing", offset..<offset + 2)
    }
    offset = found.upperBound
  }

  private mutating func text() throws(Mistake) -> String {
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    defer { offset = end }
    return try resolved(offset..<end)
  }

  private mutating func end() throws(Mistake) -> Piece {
    let start = offset
    guard let close = bytes[offset...].firstIndex(of: UInt8(ascii: ">")) else {
      throw mistake("this tag does not end", start..<start + 2)
    }
    let name = Self.local(bytes[(start + 2)..<close].trimmed())
    guard open.popLast() == name else {
      throw mistake("nothing that '\(name)' ends is open", start..<close + 1)
    }
    offset = close + 1
    return .end(name)
  }

  private mutating func start() throws(Mistake) -> Piece {
    let start = offset
    offset += 1
    let name = Self.local(word())
    guard !name.isEmpty else { throw mistake("this is no tag", start..<start + 1) }
    guard open.count < Self.depth else {
      throw mistake("elements stand too deep in each other", start..<offset)
    }
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      guard offset < bytes.count else { throw mistake("this tag does not end", start..<start + 1) }
      if bytes[offset] == UInt8(ascii: ">") {
        offset += 1
        open.append(name)
        return .start(name, attributes)
      }
      if starts("/>") {
        offset += 2
        waiting = name
        return .start(name, attributes)
      }
      let key = Self.local(word())
      skipSpace()
      guard !key.isEmpty, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
        throw mistake("this is no attribute", offset..<min(offset + 1, bytes.count))
      }
      offset += 1
      skipSpace()
      let quote = offset < bytes.count ? bytes[offset] : 0
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let close = bytes[(offset + 1)...].firstIndex(of: quote)
      else {
        throw mistake("the value of '\(key)' has no quotation marks", offset..<min(offset + 1, bytes.count))
      }
      attributes[key] = try resolved(offset + 1..<close)
      offset = close + 1
    }
  }

  private mutating func word() -> ArraySlice<UInt8> {
    let word = bytes[offset...].prefix { !$0.isSpace && !"=/><".utf8.contains($0) }
    offset = word.endIndex
    return word
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
  }

  /// A name without its prefix.
  private static func local(_ name: ArraySlice<UInt8>) -> String {
    let start = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
    return String(decoding: name[start...], as: UTF8.self)
  }

  /// A text with its references resolved: the five of XML, and those by number.
  private func resolved(_ range: Range<Int>) throws(Mistake) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var result = ""
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "&") else {
        let end = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) ?? range.upperBound
        result += String(decoding: bytes[index..<end], as: UTF8.self)
        index = end
        continue
      }
      let limit = min(index + 12, range.upperBound)
      guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.scalar(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
      else { throw mistake("this reference is not known", index..<limit) }
      result.unicodeScalars.append(scalar)
      index = end + 1
    }
    return result
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}
