/// Text made safe for HTML.
package enum HTML {
  /// The text with character references for what has a meaning in HTML, fit for content and for attribute values in double
  /// quotes.
  package static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.underestimatedCount)
    result.append(escapingMarkup: text)
    return result
  }

  /// The text with character references for what has a meaning in HTML, fit for content and for attribute values in double
  /// quotes.
  package static func escaped(_ text: String) -> String {
    String(decoding: escaped(text.utf8), as: UTF8.self)
  }
}

extension [UInt8] {
  /// Adds a text with character references for `&`, `<`, `>`, `"`, and `'` where apostrophes are asked for.
  package mutating func append(escapingMarkup text: some Sequence<UInt8>, apostrophes: Bool = false) {
    let isDone: Void? = text.withContiguousStorageIfAvailable { text in
      append(escapingMarkup: UnsafeRawBufferPointer(text), apostrophes: apostrophes)
    }
    guard isDone == nil else { return }
    Array(text).withUnsafeBytes { append(escapingMarkup: $0, apostrophes: apostrophes) }
  }

  /// Adds what stands between two bytes of markup at once.
  mutating func append(escapingMarkup text: UnsafeRawBufferPointer, apostrophes: Bool) {
    var rest = text
    while true {
      let length = rest.lengthWithoutMarkup
      append(contentsOf: UnsafeRawBufferPointer(rebasing: rest[..<length]))
      guard length < rest.count else { return }
      if rest[length] == UInt8(ascii: "'"), !apostrophes {
        append(rest[length])
      } else {
        rest[length].characterReference.withUTF8Buffer { append(contentsOf: $0) }
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[(length + 1)...])
    }
  }
}
