internal import CNettle

/// SHA-256 (FIPS 180-4), which tells two contents apart for as long as nobody breaks it.
public struct SHA256: Sendable {
  private var state = sha256_ctx()

  /// Starts with nothing taken in.
  public init() { nettle_sha256_init(&state) }

  /// Takes more bytes in.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    nettle_sha256_update(&state, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
  }

  /// Takes more bytes in.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Takes the bytes of a text in, as UTF-8.
  public mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }

  /// The digest of everything that was taken in; whatever is taken in later does not change it.
  public func finish() -> Digest {
    var copy = state
    return Digest { buffer in
      nettle_sha256_digest(
        &copy, Digest.size, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
  }

  /// The digest of some bytes.
  public static func digest(of bytes: [UInt8]) -> Digest {
    bytes.withUnsafeBytes { digest(of: $0) }
  }

  /// The digest of some bytes.
  public static func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The digest of a text, as UTF-8.
  public static func digest(of text: String) -> Digest {
    var hash = SHA256()
    hash.update(text)
    return hash.finish()
  }
}
