/// What stands in a list or an object: needed for its messages.
private struct Container {
  let name: String
  let opening: Int
  let closing: UInt8

  var closingText: String { "'\(Character(Unicode.Scalar(closing)))'" }
}

extension JSONParser {
  /// Reads a list from its `[` on.
  mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    let list = Container(name: "list", opening: position, closing: UInt8(ascii: "]"))
    var values: [JSONValue] = []
    position += 1
    skipWhitespace()
    if current == list.closing {
      position += 1
      return JSONValue(content: .array([]), range: list.opening..<position)
    }
    repeat {
      skipWhitespace()
      guard current != nil else { throw endOfFile(in: list) }
      values.append(try value(depth: depth))
    } while try continues(list)
    return JSONValue(content: .array(values), range: list.opening..<position)
  }

  /// Reads an object from its `{` on.
  mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    let object = Container(name: "object", opening: position, closing: UInt8(ascii: "}"))
    var members: [JSONMember] = []
    position += 1
    skipWhitespace()
    if current == object.closing {
      position += 1
      return JSONValue(content: .object([]), range: object.opening..<position)
    }
    repeat {
      skipWhitespace()
      let keyStart = position
      let key = try key(in: object)
      let keyRange = keyStart..<position
      skipWhitespace()
      guard let colon = current else { throw endOfFile(in: object) }
      guard colon == UInt8(ascii: ":") else {
        throw JSONSyntaxError(
          "a colon is missing after the key '\(key)'", at: keyRange.upperBound..<keyRange.upperBound,
          fix: "write ':' and a value")
      }
      position += 1
      skipWhitespace()
      guard current != nil else { throw endOfFile(in: object) }
      members.append(JSONMember(key: key, keyRange: keyRange, value: try value(depth: depth)))
    } while try continues(object)
    return JSONValue(content: .object(members), range: object.opening..<position)
  }

  private mutating func key(in object: Container) throws(JSONSyntaxError) -> String {
    guard let byte = current else { throw endOfFile(in: object) }
    if byte == UInt8(ascii: "\"") { return try string() }
    guard byte.isWordByte || byte == UInt8(ascii: "'") else { throw unexpected("a key in double quotes") }
    var end = position + 1
    while end < bytes.count, bytes[end].isWordByte || bytes[end] == UInt8(ascii: "'") { end += 1 }
    throw JSONSyntaxError("a key must stand in double quotes", at: position..<end)
  }

  /// Reads what follows a value: a comma, after which there must be more, or the closing bracket.
  private mutating func continues(_ container: Container) throws(JSONSyntaxError) -> Bool {
    let endOfValue = position
    skipWhitespace()
    guard let byte = current else { throw endOfFile(in: container) }
    if byte == container.closing {
      position += 1
      return false
    }
    guard byte == UInt8(ascii: ",") else {
      guard byte.startsJSONValue else { throw unexpected("',' or \(container.closingText)") }
      throw JSONSyntaxError("a comma is missing here", at: endOfValue..<endOfValue, fix: "write ','")
    }
    let comma = position
    position += 1
    skipWhitespace()
    guard current != container.closing else {
      throw JSONSyntaxError(
        "there must be no comma before the end of the \(container.name)", at: comma..<comma + 1,
        fix: "remove this comma")
    }
    return true
  }

  private func endOfFile(in container: Container) -> JSONSyntaxError {
    let line = bytes[..<container.opening].line
    return JSONSyntaxError(
      "the file ends before the \(container.name) that starts in line \(line) is closed", at: endOfText,
      fix: "write \(container.closingText) at its end")
  }
}

extension ArraySlice<UInt8> {
  /// The number of the line, from 1, that comes after these bytes; LF, CR and CR LF each end a line.
  fileprivate var line: Int {
    var count = 1
    var last: UInt8 = 0
    for byte in self {
      if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && last != UInt8(ascii: "\r")) {
        count += 1
      }
      last = byte
    }
    return count
  }
}

extension UInt8 {
  fileprivate var startsJSONValue: Bool {
    isWordByte
      || [UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-")].contains(self)
  }
}
