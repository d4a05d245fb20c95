import Markdown

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

  /// Takes an address; `nil` where it has no safe scheme, or nothing behind it.
  package init?(_ text: String) {
    guard let scheme = Self.scheme(of: text), Self.schemes.contains(scheme) else { return nil }
    let slash = UInt8(ascii: "/")
    let rest = text.utf8.dropFirst(scheme.utf8.count + 1)
    let isWeb = scheme == "https" || scheme == "http"
    guard
      isWeb
        ? rest.starts(with: "//".utf8) && rest.count > 2 && rest.dropFirst(2).first != slash : !rest.isEmpty,
      !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else { return nil }
    self.text = text
  }

  /// What stands before the first colon in lower case, if it can be the scheme of an address (RFC 3986, section 3.1).
  static func scheme(of text: String) -> String? {
    guard let first = text.utf8.first, first.isLetterOrDigit else { return nil }
    let scheme = text.utf8.prefix { $0.isLetterOrDigit || "+-.".utf8.contains($0) }
    guard scheme.endIndex < text.endIndex, text.utf8[scheme.endIndex] == UInt8(ascii: ":") else { return nil }
    return Substring(scheme).lowercased()
  }
}
