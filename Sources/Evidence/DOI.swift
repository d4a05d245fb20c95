import Text

/// A digital object identifier, without the address or prefix it is often written with.
package struct DOI: Sendable, Hashable {
  /// The identifier itself: `10.1176/appi.ajp.2019.18101123`.
  package let text: String

  /// Takes a DOI with or without `doi:` or `https://doi.org/` before it; `nil` where there is none.
  ///
  /// A short one is `10/` and a few letters. Any other DOI is `10.`, a registrant's number, a slash and a suffix (DOI Handbook, section 2.2).
  package init?(_ written: String) {
    var text = Substring(written)
    for prefix in ["https://", "http://", "www.", "dx.", "doi.org/", "doi:"]
    where text.hasLowercasedPrefix(prefix) {
      text = text.dropFirst(prefix.count)
    }
    text = text.drop { $0 == " " }
    if Self.isShort(text) {
      self.text = String(text)
      return
    }
    guard text.hasPrefix("10."), let slash = text.firstIndex(of: "/") else { return nil }
    let registrant = text[text.index(text.startIndex, offsetBy: 3)..<slash]
    guard !registrant.isEmpty, registrant.utf8.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") }),
      text.index(after: slash) != text.endIndex, !text.contains(where: \.isWhitespace)
    else { return nil }
    self.text = String(text)
  }

  /// Whether it is one of the short forms that shortdoi.org gives: `10/fqd6hj`.
  private static func isShort(_ text: Substring) -> Bool {
    text.hasPrefix("10/") && text.utf8.count > 4 && text.utf8.count <= 16
      && text.utf8.dropFirst(3).allSatisfy(\.isLetterOrDigit)
  }

  /// Takes the DOI out of an address at doi.org; `nil` where the address is another.
  package init?(_ address: WebAddress) {
    guard ["doi.org", "dx.doi.org", "www.doi.org"].contains(address.host) else { return nil }
    self.init(address.text.percentDecoded)
  }

  private static let kept = PercentEncoding.plainPath | ByteSet(":;()!$*+,=@")

  /// The address at which the identifier is resolved.
  package var url: String {
    "https://doi.org/" + PercentEncoding.encode(text.utf8, keeping: Self.kept)
  }
}

extension StringProtocol {
  /// Whether the text starts with an ASCII prefix, given in lower case, whatever its own case.
  func hasLowercasedPrefix(_ prefix: String) -> Bool {
    self.prefix(prefix.count).lowercased() == prefix
  }

  /// The text with `%2F` and the like turned back into what they stand for.
  var percentDecoded: String { String(decoding: PercentEncoding.decodedBytes(utf8), as: UTF8.self) }
}
