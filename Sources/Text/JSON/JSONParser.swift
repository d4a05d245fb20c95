extension JSONValue {
  /// Reads a whole JSON document as RFC 8259 defines it, and nothing that is not in it: no comments, no trailing
  /// commas, no single quotes.
  ///
  /// - Throws: The first mistake; what follows a mistake may only follow from it.
  package init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes: bytes)
    self = try parser.document()
  }
}

/// Reads JSON byte by byte and keeps count of where it is.
struct JSONParser {
  /// How many lists and objects may stand inside one another.
  ///
  /// RFC 8259 lets a reader set a limit; without one, a file of brackets would overflow the stack.
  static let deepestNesting = 128

  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() throws(JSONSyntaxError) -> JSONValue {
    skipWhitespace()
    guard current != nil else { throw JSONSyntaxError("the file is empty", at: 0..<0) }
    let value = try value(depth: 0)
    skipWhitespace()
    guard current == nil else {
      throw JSONSyntaxError(
        "there is text after the end of the JSON", at: position..<endOfLine(from: position),
        fix: "remove what follows the last bracket")
    }
    return value
  }

  /// Reads the value at the current position, which is `depth` lists and objects deep.
  mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    guard let byte = current else {
      throw JSONSyntaxError("the file ends where a value should stand", at: endOfText)
    }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < Self.deepestNesting else {
        throw JSONSyntaxError(
          "lists and objects are nested more than \(Self.deepestNesting) deep", at: position..<position + 1)
      }
      return byte == UInt8(ascii: "[") ? try array(depth: depth + 1) : try object(depth: depth + 1)
    case UInt8(ascii: "\""):
      let start = position
      let text = try string()
      return JSONValue(content: .string(text), range: start..<position)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try number()
    case _ where byte.isASCIILetter:
      return try word()
    case UInt8(ascii: "'"):
      throw JSONSyntaxError(
        "a text must stand in double quotes", at: position..<position + 1, fix: "write \" instead of '")
    default:
      throw unexpected("a value")
    }
  }

  /// Reads `true`, `false` or `null`.
  private mutating func word() throws(JSONSyntaxError) -> JSONValue {
    let start = position
    while let byte = current, byte.isWordByte { position += 1 }
    let range = start..<position
    let word = String(decoding: bytes[range], as: UTF8.self)
    switch word {
    case "true": return JSONValue(content: .bool(true), range: range)
    case "false": return JSONValue(content: .bool(false), range: range)
    case "null": return JSONValue(content: .null, range: range)
    default: throw JSONSyntaxError("'\(word)' is not a value", at: range, fix: "put texts in double quotes")
    }
  }
}

extension JSONParser {
  /// The byte at the current position; `nil` at the end of the file.
  var current: UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  /// The place after the last byte that is not white space: where an editor sees the file end.
  var endOfText: Range<Int> {
    let end = bytes.lastIndex { !$0.isJSONWhitespace }.map { $0 + 1 } ?? 0
    return end..<end
  }

  func endOfLine(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    return end
  }

  mutating func skipWhitespace() {
    while let byte = current, byte.isJSONWhitespace { position += 1 }
  }

  /// The mistake of a character that cannot stand at the current position.
  func unexpected(_ expected: String) -> JSONSyntaxError {
    var end = position + 1
    while end < bytes.count, bytes[end].continuesScalar, end - position < 4 { end += 1 }
    if bytes[position] == UInt8(ascii: "/"), end < bytes.count,
      [UInt8(ascii: "/"), UInt8(ascii: "*")].contains(bytes[end])
    {
      return JSONSyntaxError(
        "JSON has no comments", at: position..<endOfLine(from: position), fix: "remove the comment")
    }
    let name =
      if bytes[position].isControl {
        "a control character"
      } else {
        "'\(String(decoding: bytes[position..<end], as: UTF8.self))'"
      }
    return JSONSyntaxError("expected \(expected), not \(name)", at: position..<end)
  }
}

extension UInt8 {
  /// Whether RFC 8259 counts the byte as white space.
  var isJSONWhitespace: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
      || self == UInt8(ascii: "\t")
  }
}
