/// What SHA-256 makes of a content.
public struct Digest: Sendable, Hashable {
  /// How many bytes a digest has.
  public static let size = 32

  /// The bytes of the digest.
  public let bytes: [UInt8]

  /// Two lower-case digits for each byte, as `sha256sum` prints it.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Base 64 with padding (RFC 4648, section 4), as Content-Security-Policy and Subresource Integrity write it.
  public var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      let letters = (0..<4).map { alphabet[bits >> (18 - 6 * $0) & 63] }
      text += letters.prefix(group.count + 1)
      text += Array(repeating: UInt8(ascii: "="), count: 3 - group.count)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Digest {
  /// Takes bytes that were recorded; anything but ``size`` bytes is no digest.
  package init?(recorded bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    self.init(bytes: bytes)
  }
}
