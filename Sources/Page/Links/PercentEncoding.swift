/// Percent-encoding of paths in addresses (RFC 3986, section 2.1).
package enum PercentEncoding {
  private static func isAllowed(_ byte: UInt8) -> Bool {
    if byte.isLetterOrDigit { return true }
    return switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "@"): true
    // & ' ( ) * + , and : ;
    case 0x26...0x2C, 0x3A...0x3B: true
    default: false
    }
  }

  /// Which of the 128 characters of ASCII are allowed, a bit for each: asked for each byte of each address.
  private static let allowed: (low: UInt64, high: UInt64) = {
    func bits(_ bytes: Range<UInt8>) -> UInt64 {
      bytes.filter(isAllowed).reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }
    return (bits(0..<64), bits(64..<128))
  }()

  /// Whether nothing has to be encoded.
  package static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (low, high) = allowed
    return bytes.allSatisfy { byte in
      byte < 128 && (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 == 1
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The path with everything encoded that may not stand in an address.
  package static func encode(_ path: String) -> String {
    if path.utf8.withContiguousStorageIfAvailable(isPlain) == true { return path }
    var result: [UInt8] = []
    for byte in path.utf8 {
      if isAllowed(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with `%C3%A9` and the like turned into the characters that they stand for; anything else stays.
  package static func decode(_ text: some StringProtocol) -> String {
    let percent = UInt8(ascii: "%")
    let isEncoded = text.utf8.withContiguousStorageIfAvailable { $0.contains(percent) }
    guard isEncoded ?? text.utf8.contains(percent) else { return String(text) }
    var result: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "%"), bytes.count >= 2,
        let value = UInt8(String(decoding: bytes.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        bytes = bytes.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(validating: result, as: UTF8.self) ?? String(text)
  }
}
