import Text

extension ReferenceReader {
  /// The text of a field on one line; a number counts as text, `null` and an empty text as nothing.
  mutating func text(_ name: String, of item: [String: JSONValue]) -> String? {
    guard let value = item[name] else { return nil }
    switch value.content {
    case .null: return nil
    case .number(let text): return text
    case .string(let text):
      let line = text.onOneLine
      return line.isEmpty ? nil : line
    case .bool, .array, .object:
      report(.wrongSourceField, "'\(name)' must be a text, not \(value.kind)", at: value.range)
      return nil
    }
  }

  /// The text of a field without the markup that reference managers and publishers leave in titles.
  mutating func markedUpText(_ name: String, of item: [String: JSONValue]) -> String? {
    text(name, of: item).map { TitleMarkup.plain($0).onOneLine }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a field says nothing.
  func isEmpty(_ value: JSONValue) -> Bool {
    switch value.content {
    case .null: true
    case .string(let text): text.onOneLine.isEmpty
    default: false
    }
  }
}

extension String {
  /// The text with every run of white space and control characters turned into one space, and none at its ends.
  var onOneLine: String {
    if isPlainLine { return self }
    var result = String.UnicodeScalarView()
    var isSpaceDue = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value {
        isSpaceDue = !result.isEmpty
      } else {
        if isSpaceDue { result.append(" ") }
        isSpaceDue = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether there are only printable characters of ASCII, with single spaces between them, as nearly always.
  private var isPlainLine: Bool {
    let space = UInt8(ascii: " ")
    var last = space
    for byte in utf8 {
      guard (space...0x7E).contains(byte), byte != space || last != space else { return false }
      last = byte
    }
    return last != space
  }
}
