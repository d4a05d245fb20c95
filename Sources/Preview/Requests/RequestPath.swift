/// The path of an address as bytes: what stands before `?`, percent-decoded once.
struct RequestPath {
  /// The decoded path, which starts with `/`.
  let bytes: [UInt8]

  /// Reads the target of a request; `nil` if it is not a path or holds a broken escape (RFC 3986, section 2.1).
  init?(_ target: String) {
    var rest = Array(target.utf8).prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexDigit, let low = rest.popFirst()?.hexDigit else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// The path as text; `nil` if it is not UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }
}

extension UInt8 {
  /// What a letter stands for as a digit to the base of 16.
  var hexDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
