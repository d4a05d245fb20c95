extension JSONParser {
  /// Reads a number and checks it against the grammar of RFC 8259, section 6.
  mutating func number() throws(JSONSyntaxError) -> JSONValue {
    let start = position
    while let byte = current, byte.isNumberByte { position += 1 }
    let range = start..<position
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard Self.isNumber(bytes[range]) else {
      throw JSONSyntaxError(
        "'\(text)' is not a number as JSON writes it", at: range,
        fix: "put it in double quotes if it is a text")
    }
    return JSONValue(content: .number(text), range: range)
  }

  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func digits() -> Int {
      let count = rest.prefix { $0.isASCIIDigit }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !startsWithZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Reads a text from its opening quote to its closing one.
  mutating func string() throws(JSONSyntaxError) -> String {
    let start = position
    var text: [UInt8] = []
    position += 1
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += String(try escape(openedAt: start)).utf8
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        throw unclosed(start)
      case 0..<0x20:
        throw JSONSyntaxError(
          "a text must not hold a control character as it is", at: position..<position + 1,
          fix: byte == UInt8(ascii: "\t") ? "write \\t" : "remove it")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw unclosed(start)
  }

  /// Reads an escape from its backslash on.
  private mutating func escape(openedAt start: Int) throws(JSONSyntaxError) -> Unicode.Scalar {
    let backslash = position
    position += 1
    guard let byte = current else { throw unclosed(start) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(from: backslash)
    default:
      position -= 1
      guard byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") else { throw unclosed(start) }
      throw JSONSyntaxError(
        "a backslash must be followed by one of \" \\ / b f n r t u", at: backslash..<position + 1,
        fix: "write \\\\ for a backslash")
    }
  }

  /// Reads the digits of `\uXXXX`, and of the second half where the first is half of a surrogate pair.
  private mutating func unicodeEscape(from backslash: Int) throws(JSONSyntaxError) -> Unicode.Scalar {
    let unit = try hexadecimalDigits(from: backslash)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let first = backslash..<position
    guard unit < 0xDC00, current == UInt8(ascii: "\\"), position + 1 < bytes.count,
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw loneSurrogate(at: first) }
    let second = position
    position += 2
    let low = try hexadecimalDigits(from: second)
    guard 0xDC00..<0xE000 ~= low,
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw loneSurrogate(at: first) }
    return scalar
  }

  private mutating func hexadecimalDigits(from backslash: Int) throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = byte.hexadecimalValue else {
        throw JSONSyntaxError("\\u must be followed by four hexadecimal digits", at: backslash..<position)
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private func loneSurrogate(at range: Range<Int>) -> JSONSyntaxError {
    JSONSyntaxError("this escape is half of a character: its other half is missing", at: range)
  }

  private func unclosed(_ start: Int) -> JSONSyntaxError {
    JSONSyntaxError(
      "the text that starts here is not closed on its line", at: start..<endOfLine(from: start),
      fix: "write \" at its end, and \\n for a line break")
  }
}

extension UInt8 {
  fileprivate var isNumberByte: Bool {
    isWordByte || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(self)
  }
}
