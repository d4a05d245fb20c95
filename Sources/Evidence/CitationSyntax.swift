import Text

/// One source named in a citation: `@jones2018, p. 4`.
package struct CitationItem: Sendable, Hashable {
  /// The id of the source.
  package let key: String
  /// Where in the source, for example `p. 4`.
  package let locator: String?
  /// The bytes of the key, without `@`, in the indices of the slice that was parsed.
  package let keyRange: Range<Int>
}

/// How a citation is written: Pandoc's `[@jones2018, p. 4; @dakwar2019]`.
package enum CitationSyntax {
  /// Reads what stands between the brackets of a citation.
  ///
  /// - Returns: The sources it names, at least one; `nil` where the brackets hold anything but a citation.
  package static func parse(_ bytes: ArraySlice<UInt8>) -> [CitationItem]? {
    var items: [CitationItem] = []
    var rest = bytes
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: ";"))
      guard let item = item(end.map { rest[..<$0] } ?? rest) else { return nil }
      items.append(item)
      guard let end else { return items }
      rest = rest[(end + 1)...]
    }
  }

  /// Whether a text can stand after `@` as the key of a source.
  ///
  /// As in Pandoc, a key starts with a letter, a digit or `_` and goes on with these and with punctuation inside it.
  package static func isKey(_ text: String) -> Bool {
    let bytes = Array(text.utf8)[...]
    return !bytes.isEmpty && key(at: bytes).endIndex == bytes.endIndex
  }

  /// The key with which a text starts; `nil` where it starts with none.
  package static func leadingKey(of text: ArraySlice<UInt8>) -> String? {
    let key = key(at: text)
    return key.isEmpty ? nil : String(decoding: key, as: UTF8.self)
  }

  /// Whether an at sign with a key after it stands in a text that cannot be read as a citation, not as a part of an
  /// address of mail.
  package static func namesKey(in text: ArraySlice<UInt8>) -> Bool {
    for index in text.indices where text[index] == UInt8(ascii: "@") {
      let isJoined =
        index > text.startIndex && (text[index - 1].isWordByte || "./+@".utf8.contains(text[index - 1]))
      if !isJoined, leadingKey(of: text[(index + 1)...]) != nil { return true }
    }
    return false
  }

  /// Whether a key looks like one of a source, and of nothing else: a name with a year, such as `jones2018b`.
  package static func isSurelyKey(_ key: String) -> Bool {
    let bytes = Array(key.utf8)
    let name = bytes.prefix { !$0.isASCIIDigit }
    let year = bytes[name.endIndex...].prefix(while: \.isASCIIDigit)
    return name.count(where: \.isASCIILetter) > 1 && year.count == 4
      && (year.starts(with: "19".utf8) || year.starts(with: "20".utf8))
  }

  private static func item(_ part: ArraySlice<UInt8>) -> CitationItem? {
    let text = part.drop(while: \.isSpace)
    guard text.first == UInt8(ascii: "@") else { return nil }
    let key = key(at: text.dropFirst())
    guard !key.isEmpty else { return nil }
    let rest = text[key.endIndex...].drop(while: \.isSpace)
    let keyText = String(decoding: key, as: UTF8.self)
    guard let comma = rest.first else {
      return CitationItem(key: keyText, locator: nil, keyRange: key.startIndex..<key.endIndex)
    }
    // A second @ is a citation after a comma instead of a semicolon: better no citation than one that is lost.
    guard comma == UInt8(ascii: ","), !rest.contains(UInt8(ascii: "@")) else { return nil }
    let written = rest.dropFirst().drop(while: \.isSpace)
    let locator = String(decoding: written, as: UTF8.self).onOneLine
    return CitationItem(
      key: keyText, locator: locator.isEmpty ? nil : locator, keyRange: key.startIndex..<key.endIndex)
  }

  /// The key with which bytes start; empty where they start with none.
  private static func key(at bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    // Nearly all keys are plain words.
    let word = bytes.prefix(while: \.isWordByte)
    guard let next = bytes[word.endIndex...].first, next >= 0x80 || internalPunctuation.contains(next) else {
      return word
    }
    let run = bytes.prefix { $0.isWordByte || $0 >= 0x80 || internalPunctuation.contains($0) }
    guard let text = String(validating: run, as: UTF8.self) else { return bytes.prefix(0) }
    var length = 0
    var end = 0
    for scalar in text.unicodeScalars {
      let isLetter = scalar.isKeyLetter
      guard isLetter || (end > 0 && scalar.isASCII) else { break }
      length += scalar.utf8.count
      if isLetter { end = length }
    }
    return bytes.prefix(end)
  }

  private static let internalPunctuation = Array(":.#$%&-+?<>~/".utf8)
}

extension Unicode.Scalar {
  /// Whether the scalar may start and end a key.
  fileprivate var isKeyLetter: Bool {
    if isASCII { return UInt8(truncatingIfNeeded: value).isWordByte }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}
