internal import Text

/// The path of an address as bytes: what stands before `?`, percent-decoded once.
struct RequestPath {
  /// The decoded path, which starts with `/`.
  let bytes: [UInt8]

  /// Reads the target of a request; `nil` if it is not a path or holds a broken escape (RFC 3986, section 2.1).
  init?(_ target: String) {
    let path = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard path.first == UInt8(ascii: "/"), let bytes = PercentEncoding.strictlyDecodedBytes(path) else {
      return nil
    }
    self.bytes = bytes
  }

  /// The path as text; `nil` if it is not UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }
}
