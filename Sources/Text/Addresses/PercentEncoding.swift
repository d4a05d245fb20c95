/// Percent-encoding in addresses (RFC 3986, section 2.1).
package enum PercentEncoding {
  /// What needs no encoding anywhere in an address: letters, digits, `-`, `.`, `_` and `~` (section 2.3).
  package static let unreserved = ByteSet.lettersAndDigits | ByteSet("-._~")
  /// What needs none in a relative path, whatever a format or a browser makes of it: unreserved characters and slashes.
  package static let plainPath = unreserved | ByteSet("/")
  /// What needs none in the path of an address (section 3.3).
  package static let path = plainPath | ByteSet("!$&'()*+,:;=@")

  /// Whether nothing in a path of an address has to be encoded.
  package static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Nearly all paths hold letters, digits, `-`, `.` and `/` alone. Without a branch, one step covers many bytes.
    var others: UInt8 = 0
    for byte in bytes {
      let isNoLetter: UInt8 = (byte | 0x20) &- UInt8(ascii: "a") < 26 ? 0 : 1
      let isNoSign: UInt8 = byte &- UInt8(ascii: "-") < 13 ? 0 : 1
      others |= isNoLetter & isNoSign
    }
    guard others != 0 else { return true }
    let path = path
    return bytes.allSatisfy { path.contains($0) }
  }

  /// The path with everything encoded that may not stand in an address.
  package static func encode(_ path: String) -> String {
    var path = path
    // Nearly all paths are plain, and every page shows some dozens.
    return path.withUTF8(isPlain) ? path : encode(path.utf8, keeping: Self.path)
  }

  /// The path of which only letters, digits, `/`, `-`, `.`, `_` and `~` are left as they are: neither a space nor `*`, `:`, `$`,
  /// `;`, a brace or a quotation mark, to which some configuration gives a meaning.
  package static func encodeBare(_ path: String) -> String { encode(path.utf8, keeping: plainPath) }

  /// The path, given as bytes, with everything encoded that may not stand in an address.
  package static func encode(path bytes: UnsafeBufferPointer<UInt8>) -> String {
    isPlain(bytes) ? String(decoding: bytes, as: UTF8.self) : encode(bytes, keeping: path)
  }

  /// The bytes as text, in which all but some are encoded.
  ///
  /// - Parameters:
  ///   - kept: The bytes that stay as they are.
  ///   - keepsEscapes: Whether `%2F` and the like are already encoded and stay as they are.
  package static func encode(
    _ bytes: some Collection<UInt8>, keeping kept: ByteSet, escapes keepsEscapes: Bool = false
  ) -> String {
    // Most addresses are plain, and bytes that lie together are gone through ten times as fast.
    let isPlain = bytes.withContiguousStorageIfAvailable { $0.allSatisfy { kept.contains($0) } }
    if isPlain ?? bytes.allSatisfy({ kept.contains($0) }) { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.underestimatedCount * 2)
    var index = bytes.startIndex
    while index != bytes.endIndex {
      let byte = bytes[index]
      index = bytes.index(after: index)
      if kept.contains(byte) || (keepsEscapes && byte == percent && escape(at: bytes[index...]) != nil) {
        result.append(byte)
      } else {
        result.append(percent)
        result.append(hexadecimal: byte, letters: "A")
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with `%C3%A9` and the like turned into the characters that they stand for; anything else stays.
  ///
  /// Where that gives no text, it stays as a whole.
  package static func decode(_ text: some StringProtocol) -> String {
    let isEncoded = text.utf8.withContiguousStorageIfAvailable { $0.contains(percent) }
    guard isEncoded ?? text.utf8.contains(percent) else { return String(text) }
    return String(validating: decodedBytes(text.utf8), as: UTF8.self) ?? String(text)
  }

  /// The bytes with `%C3%A9` and the like turned into the bytes that they stand for; a `%` without two digits stays.
  package static func decodedBytes(_ bytes: some Collection<UInt8>) -> [UInt8] {
    decodedBytes(bytes) { _ in percent } ?? []
  }

  /// The same; `nil` where a `%` has no two digits after it.
  package static func strictlyDecodedBytes(_ bytes: some Collection<UInt8>) -> [UInt8]? {
    decodedBytes(bytes) { _ in nil }
  }

  private static func decodedBytes<Bytes: Collection<UInt8>>(
    _ bytes: Bytes, orElse lone: (Bytes.Index) -> UInt8?
  ) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.underestimatedCount)
    var index = bytes.startIndex
    while index != bytes.endIndex {
      let byte = bytes[index]
      index = bytes.index(after: index)
      if byte != percent {
        result.append(byte)
      } else if let value = escape(at: bytes[index...]) {
        result.append(value)
        index = bytes.index(index, offsetBy: 2)
      } else if let lone = lone(index) {
        result.append(lone)
      } else {
        return nil
      }
    }
    return result
  }

  private static let percent = UInt8(ascii: "%")

  /// The byte that the two digits after a `%` stand for.
  private static func escape(at rest: some Collection<UInt8>) -> UInt8? {
    guard let high = rest.first?.hexadecimalValue, let low = rest.dropFirst().first?.hexadecimalValue else {
      return nil
    }
    return high << 4 | low
  }
}
