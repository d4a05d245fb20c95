import Diagnostics
import Text

/// An address outside the site that a reader may safely follow: `https:`, `http:`, `mailto:`, `tel:` or `sms:`.
package struct ExternalURL: Sendable, Hashable {
  /// The schemes that can neither run code nor read the reader's device.
  static let schemes = ["https", "http", "mailto", "tel", "sms"]

  /// The schemes with which a link could run code, show what it is not, or read the reader's own files.
  static let unsafeSchemes: Set<String> = [
    "javascript", "vbscript", "livescript", "data", "blob", "file", "filesystem", "view-source", "mhtml",
    "jar",
    "about", "wyciwyg", "intent",
  ]

  /// How to write a text that is no address, where that can be told: with a scheme that is spelt otherwise, or one that is
  /// missing.
  package static func correction(of text: String) -> String? {
    let rest = text.drop { $0 == "/" }
    let slashes = text.utf8.count - rest.utf8.count
    if slashes == 2 || slashes == 0 && text.lowercased().hasPrefix("www."),
      WebHost.startsAddress(String(rest))
    {
      return "https://" + rest
    }
    if text.utf8.contains(UInt8(ascii: "\\")) {
      let path = text.replacing("\\", with: "/")
      return path.hasPrefix("//") || scheme(of: path) != nil ? nil : path
    }
    guard let scheme = scheme(of: text), !schemes.contains(scheme),
      let meant = Suggestion.nearest(to: scheme, among: schemes)
    else { return nil }
    let corrected = meant + text.dropFirst(scheme.count)
    return ExternalURL(corrected) == nil ? nil : corrected
  }

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

  /// Whether an address of the web names a host that there can be, and one of mail somebody.
  var isPlausible: Bool {
    guard let scheme = Self.scheme(of: text) else { return false }
    let rest = text.utf8.dropFirst(scheme.utf8.count + 1)
    switch scheme {
    case "https", "http":
      let authority = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
      let place = authority.split(separator: UInt8(ascii: "@")).last ?? authority
      if place.first == UInt8(ascii: "[") { return true }
      let parts = place.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      return parts.count <= 2 && WebHost.isName(parts[0])
        && parts.dropFirst().allSatisfy { $0.allSatisfy(\.isASCIIDigit) }
    case "mailto":
      let address = String(decoding: rest.prefix { $0 != UInt8(ascii: "?") }, as: UTF8.self)
      return address.split(separator: ",").allSatisfy { EmailAddress(PercentEncoding.decode($0)) != nil }
    default: return true
    }
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
