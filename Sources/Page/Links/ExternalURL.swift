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
    guard let scheme = Self.scheme(of: text), Self.schemes.contains(scheme),
      !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8.count + 1)
    let isWeb = scheme == "https" || scheme == "http"
    let host = isWeb && rest.starts(with: "//".utf8) ? rest.dropFirst(2) : nil
    let isWhole = isWeb ? host?.first.map { $0 != UInt8(ascii: "/") } == true : !rest.isEmpty
    guard isWhole else { return nil }
    self.text = text
  }

  /// What stands before the first colon in lower case, if it can be the scheme of an address (RFC 3986, section 3.1).
  package static func scheme(of text: String) -> String? {
    guard let first = text.utf8.first, first.isLetterOrDigit,
      let end = text.utf8.firstIndex(where: { !$0.isLetterOrDigit && !"+-.".utf8.contains($0) }),
      text.utf8[end] == UInt8(ascii: ":")
    else { return nil }
    return text[..<end].lowercased()
  }
}
