import Text

/// An address of the web that is safe to put into a link: http or https, with a host, percent-encoded.
package struct WebAddress: Sendable, Hashable {
  /// Why a text is not such an address.
  package enum Mistake: Error, Hashable {
    /// The scheme is neither http nor https: `javascript:`, `data:`, `file:` …
    case unsafeScheme(String)
    /// There is no scheme, as in `www.example.org`.
    case missingScheme
    /// There is no host, or one that cannot be, or a name and password before it.
    case malformedHost
    /// There is a control character in it, which browsers would drop.
    case controlCharacter
  }

  /// The whole address, ready for `href`.
  package let text: String
  /// The host in lower case, without a port.
  package let host: String

  /// The host as readers know it, without `www.`.
  package var shortHost: String {
    host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Checks an address; what RFC 3986 does not allow in a path or a query is percent-encoded, what is already encoded
  /// stays.
  package init(_ address: String) throws(Mistake) {
    let bytes = Array(address.utf8)
    guard !bytes.contains(where: \.isControl) else { throw .controlCharacter }
    let scheme = try Self.scheme(of: bytes)
    let rest = bytes.dropFirst(scheme.utf8.count + 1)
    guard rest.starts(with: "//".utf8) else { throw .malformedHost }
    let authority = rest.dropFirst(2).prefix { !"/?#\\".utf8.contains($0) }
    guard let host = Self.host(of: authority) else { throw .malformedHost }
    self.host = host
    let start = "\(scheme)://\(String(decoding: authority, as: UTF8.self).lowercased())"
    self.text =
      start
      + PercentEncoding.encode(bytes[authority.endIndex...], keeping: Self.kept, escapes: true)
  }

  /// What RFC 3986 allows after the host.
  private static let kept = PercentEncoding.path | ByteSet("#?[]")

  private static func scheme(of bytes: [UInt8]) throws(Mistake) -> String {
    let word = bytes.prefix { $0.isWordByte || "+-.".utf8.contains($0) }
    guard let first = word.first, first.isASCIILetter, word.endIndex < bytes.count,
      bytes[word.endIndex] == UInt8(ascii: ":")
    else { throw .missingScheme }
    let scheme = String(decoding: word, as: UTF8.self).lowercased()
    guard scheme == "http" || scheme == "https" else {
      // `www.example.org:8080` and `localhost:80` have a port, not a scheme.
      let next = word.endIndex + 1
      guard next < bytes.count, bytes[next].isASCIIDigit else { throw .unsafeScheme(scheme) }
      throw .missingScheme
    }
    return scheme
  }

  /// The host of `host:port`; letters beyond ASCII are left to the browser, which knows internationalised names.
  private static func host(of authority: ArraySlice<UInt8>) -> String? {
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    let port = authority[host.endIndex...].dropFirst()
    guard !host.isEmpty, host.first != UInt8(ascii: "."), port.allSatisfy(\.isASCIIDigit),
      host.allSatisfy({ $0.isWordByte || $0 >= 0x80 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") })
    else { return nil }
    let text = String(decoding: host, as: UTF8.self).lowercased()
    guard text.unicodeScalars.allSatisfy({ $0.isASCII || $0.properties.isAlphabetic }) else { return nil }
    return text
  }
}
