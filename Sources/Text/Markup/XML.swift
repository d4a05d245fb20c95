/// Text made safe for XML 1.0.
package enum XML {
  /// The text with character references for what has a meaning in XML, without what XML forbids.
  package static func escaped(_ text: some Sequence<UInt8>, apostrophes: Bool = true) -> [UInt8] {
    var result: [UInt8] = []
    result.append(escapingXML: text, apostrophes: apostrophes)
    return result
  }

  /// The text with character references for what has a meaning in XML, without what XML forbids.
  package static func escaped(_ text: String, apostrophes: Bool = true) -> String {
    String(decoding: escaped(text.utf8, apostrophes: apostrophes), as: UTF8.self)
  }
}

extension [UInt8] {
  /// Adds a text with character references for what has a meaning in XML.
  ///
  /// Control characters, which XML 1.0 forbids in any form (section 2.2), are left out, and so are U+FFFE and U+FFFF.
  package mutating func append(escapingXML text: some Sequence<UInt8>, apostrophes: Bool = true) {
    let isDone: Void? = text.withContiguousStorageIfAvailable { text in
      if text.allSatisfy(\.isAllowedInXML) {
        append(escapingMarkup: UnsafeRawBufferPointer(text), apostrophes: apostrophes)
      } else {
        append(escapingMarkup: Self.allowedInXML(text), apostrophes: apostrophes)
      }
    }
    if isDone == nil { append(escapingXML: Array(text), apostrophes: apostrophes) }
  }

  private static func allowedInXML(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text {
      if byte.isAllowedInXML {
        result.append(byte)
      } else if byte >= 0x80 {
        // The last byte of U+FFFE or U+FFFF, EF BF BE or EF BF BF, or a byte of another character.
        if result.suffix(2).elementsEqual([0xEF, 0xBF]) { result.removeLast(2) } else { result.append(byte) }
      }
    }
    return result
  }
}

extension UInt8 {
  /// Whether the byte is allowed wherever it stands.
  @inline(__always)
  fileprivate var isAllowedInXML: Bool {
    self >= 0x20 ? self & 0xFE != 0xBE : self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t")
  }
}
