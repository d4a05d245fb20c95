/// The character references that our own output uses (HTML Standard, section 13.5).
package enum CharacterReferences {
  private static let named: [(name: StaticString, character: StaticString)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"), ("&amp;", "&"),
  ]

  /// The text with the characters that they stand for; other references stay.
  package static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    let ampersand = UInt8(ascii: "&")
    guard bytes.contains(ampersand) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes
    while let start = rest.firstIndex(of: ampersand) {
      result += rest[..<start]
      rest = rest[start...]
      let known = named.first { reference in
        reference.name.withUTF8Buffer { rest.starts(with: $0) }
      }
      guard let known else {
        result.append(ampersand)
        rest = rest.dropFirst()
        continue
      }
      known.character.withUTF8Buffer { result.append(contentsOf: $0) }
      rest = rest.dropFirst(known.name.utf8CodeUnitCount)
    }
    return String(decoding: result + rest, as: UTF8.self)
  }
}
