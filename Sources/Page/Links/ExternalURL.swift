import Text

/// An address outside the site that a reader may safely follow: `https:`, `http:`, `mailto:`, `tel:` or `sms:`.
package struct ExternalURL: Sendable, Hashable {
  /// The schemes that can neither run code nor read the reader's device.
  static let schemes = ["https", "http", "mailto", "tel", "sms"]

  /// The texts that ``init(_:)`` takes, as a regular expression for the schema.
  static let pattern =
    "^(?:[Hh][Tt][Tt][Pp][Ss]?://[^/\\u0000-\\u0020\\u007F]"
    + "|(?:[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]|[Ss][Mm][Ss]):[^\\u0000-\\u0020\\u007F])"
    + "[^\\u0000-\\u0020\\u007F]*$"

  /// The address as it is written.
  package let text: String

  /// Takes an address; `nil` where it has no safe scheme, or nothing after it.
  package init?(_ text: String) {
    var written = text
    guard written.withUTF8(Self.isSafe) else { return nil }
    self.text = text
  }

  private static func isSafe(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let length = schemeLength(of: text) else { return false }
    let scheme = String(decoding: text[..<length], as: UTF8.self).lowercased()
    guard schemes.contains(scheme) else { return false }
    let slash = UInt8(ascii: "/")
    let rest = UnsafeBufferPointer(rebasing: text[(length + 1)...])
    let isWeb = scheme == "https" || scheme == "http"
    guard
      isWeb
        ? rest.count > 2 && rest[0] == slash && rest[1] == slash && rest[2] != slash : !rest.isEmpty
    else { return false }
    return !text.contains { $0 <= 0x20 || $0 == 0x7F }
  }

  /// What stands before the first colon in lower case, if it can be the scheme of an address.
  package static func scheme(of text: String) -> String? {
    var text = text
    return text.withUTF8 { text in
      schemeLength(of: text).map { String(decoding: text[..<$0], as: UTF8.self).lowercased() }
    }
  }

  /// How many bytes stand before the first colon, if they can be the scheme of an address (RFC 3986, section 3.1).
  static func schemeLength(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = text.first, first.isLetterOrDigit else { return nil }
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: ":"): return index
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
      default: guard byte.isLetterOrDigit else { return nil }
      }
    }
    return nil
  }
}
