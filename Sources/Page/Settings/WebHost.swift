import Text

/// The names of machines on the web.
enum WebHost {
  /// Whether bytes are the name of a host.
  ///
  /// Labels of letters, digits and inner hyphens, with dots between them
  /// (RFC 1123, section 2.1). Letters beyond ASCII are those of internationalised names.
  static func isName(_ bytes: some Collection<UInt8>) -> Bool {
    guard bytes.count <= 253 else { return false }
    return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      guard (1...63).contains(label.count) else { return false }
      let hyphen = UInt8(ascii: "-")
      return label.first != hyphen && Array(label).last != hyphen
        && label.allSatisfy { $0.isLetterOrDigit || $0 == hyphen || $0 == UInt8(ascii: "_") || $0 >= 0x80 }
    }
  }

  /// Whether a text looks like an address on the web of which the scheme is missing: `www.example.org`, `example.org/page`.
  static func startsAddress(_ text: String) -> Bool {
    let host = text.utf8.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    let labels = host.split(separator: UInt8(ascii: "."))
    guard labels.count >= 2, isName(host), let last = labels.last else { return false }
    return last.count >= 2 && last.allSatisfy { $0.isLetterOrDigit || $0 >= 0x80 }
      && !last.allSatisfy(\.isASCIIDigit)
  }
}
