import Digest

/// What `reviewed-text:` holds: the text that was reviewed, in short.
///
/// A version and the first 16 hexadecimal digits of a SHA-256, as in `v1-3f9ac06d51e2b784`. The version is that of
/// ``ReaderText``. It comes first, so that no YAML reader takes the digits for a number. 64 bits are enough: a stamp
/// guards against forgetting, not against forgery. Whoever can change the text can change the stamp.
package struct TextStamp: Sendable, Hashable {
  /// The version of the rules by which a text is reduced to what readers get of it.
  static let version = "v1"
  /// How many digits follow.
  static let digits = 16

  /// The stamp as it is written.
  package let text: String

  /// Stamps a text by its digest.
  init(_ digest: Digest) { text = "\(Self.version)-\(digest.hexadecimal.prefix(Self.digits))" }

  /// Whether a text has the form of a stamp, of whatever version.
  package static func isStamp(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let version = parts.first, let digits = parts.last, version.first == "v" else {
      return false
    }
    let number = version.dropFirst().utf8
    return (1...4).contains(number.count)
      && number.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
      && digits.utf8.count == Self.digits && digits.utf8.allSatisfy("0123456789abcdef".utf8.contains)
  }
}
