import Diagnostics
import Text

/// What is behind a mistake that libyaml notices only later: a colon that was forgotten, a space that is none.
enum YAMLMistake {
  /// The mistake in the line where libyaml gave up, or in one of the lines before it.
  ///
  /// - Parameters:
  ///   - line: Where libyaml gave up.
  ///   - first: The line in which the YAML starts.
  static func find(at line: Int, since first: Int, in source: SourceText) -> Diagnostic? {
    let last = min(line, source.lineStarts.count)
    guard first <= last else { return nil }
    for number in (max(first, last - 2)...last) {
      if let mistake = strangeSpace(inLine: number, of: source) { return mistake }
    }
    // The next line makes a text of two lines into a key, or ends a key that has no value.
    for number in [last - 1, last, last - 2] where number >= first {
      if let mistake = missingColon(inLine: number, of: source) { return mistake }
    }
    return nil
  }

  /// A space behind a key's colon, or around the key, that looks like one but is none to YAML.
  static func strangeSpace(inLine line: Int, of source: SourceText) -> Diagnostic? {
    let range = source.range(ofLine: line)
    let text = source.string(range)
    guard !text.isPlainASCII else { return nil }
    var offset = range.lowerBound
    var isInKey = true
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      defer { offset += length }
      if isStrange(scalar) {
        return Diagnostic(
          .yamlSyntax, "this is not an ordinary space", at: source.location(of: offset..<offset + length),
          fix:
            "write an ordinary space: this one (U+\(hexadecimal(scalar))) is a part of the word for a program"
        )
      }
      // What stands behind the space after the colon is text.
      if !isInKey { return nil }
      if scalar == ":" { isInKey = false }
      if scalar == "\"" || scalar == "'" || scalar == "#" { return nil }
    }
    return nil
  }

  /// Whether a scalar looks like a space, or like nothing, and is a letter to YAML.
  static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
    default: false
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Whether a colon ends a key: one before a space, or at the end of the line.
  private static func hasColonOfKey(_ line: ArraySlice<UInt8>) -> Bool {
    line.indices.contains { index in
      line[index] == UInt8(ascii: ":") && (index + 1 == line.endIndex || line[index + 1].isSpace)
    }
  }

  /// A line of a word and more without a colon, at the start of a line: `title Sleep`.
  private static func missingColon(inLine line: Int, of source: SourceText) -> Diagnostic? {
    let range = source.range(ofLine: line)
    let bytes = source.bytes[range]
    guard let first = bytes.first, first.isASCIILetter, !hasColonOfKey(bytes) else { return nil }
    let key = bytes.prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    let rest = bytes.dropFirst(key.count)
    guard rest.isEmpty || rest.first == UInt8(ascii: " ") else { return nil }
    let value = String(decoding: rest.trimmed(), as: UTF8.self)
    let name = String(decoding: key, as: UTF8.self)
    return Diagnostic(
      .yamlSyntax, "this line has no colon", at: source.location(of: range),
      fix: value.isEmpty ? "write \(name): and a value" : "write \(name): \(value)")
  }
}
