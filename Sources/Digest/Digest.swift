/// A SHA-256 digest.
///
/// Four numbers instead of an array, as a site holds several for each page: none is allocated by itself.
public struct Digest: Sendable, Hashable {
  /// The number of bytes of a digest.
  public static let size = 32

  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The bytes of the digest.
  public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  /// Gives a closure the bytes of the digest, without a copy.
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    Swift.withUnsafeBytes(of: words, body)
  }

  /// Two lower-case digits for each byte, as `sha256sum` prints it.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Base 64 with padding (RFC 4648, section 4), as Content-Security-Policy and Subresource Integrity write it.
  public var base64: String {
    let bytes = bytes
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

  /// Whether two digests are equal, and so the contents.
  public static func == (lhs: Self, rhs: Self) -> Bool { lhs.words == rhs.words }

  /// Hashes the digest; its bits are random, so eight bytes are enough.
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Digest {
  /// Makes a digest of recorded bytes; `nil` unless there are ``size`` bytes.
  package init?(recorded bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    self.init { buffer in buffer.copyBytes(from: bytes) }
  }

  /// Makes a digest of the bytes that a closure writes.
  init(_ write: (UnsafeMutableRawBufferPointer) -> Void) {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    Swift.withUnsafeMutableBytes(of: &words, write)
    self.words = words
  }
}
