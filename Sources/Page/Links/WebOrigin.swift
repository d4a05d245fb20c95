import Text

/// Scheme and host of an address on the web, as browsers take them: `HTTP://example.org.:80/x` has those of `http://example.org`.
struct WebOrigin: Equatable {
  /// The name of the host in small letters, without a dot after it.
  let host: String
  /// The number of the port, where it is not that of the scheme.
  let port: String?

  /// Takes the start of an address; `nil` for one of another kind.
  init?(of address: String) {
    guard let scheme = ExternalURL.scheme(of: address), let usual = Self.usualPorts[scheme] else {
      return nil
    }
    // A browser takes any number of slashes for two.
    let rest = address.utf8.dropFirst(scheme.utf8.count + 1)
    let authority = rest.drop { $0 == UInt8(ascii: "/") }.prefix { !"/?#".utf8.contains($0) }
    let place =
      authority.lastIndex(of: UInt8(ascii: "@")).map { authority[authority.index(after: $0)...] } ?? authority
    // The colons of an address of numbers stand in brackets.
    let name =
      place.first == UInt8(ascii: "[")
      ? place.prefix { $0 != UInt8(ascii: "]") } : place.prefix { $0 != UInt8(ascii: ":") }
    let number = place.dropFirst(name.count).drop { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ":") }
    let host = name.last == UInt8(ascii: ".") ? name.dropLast() : name
    guard !host.isEmpty else { return nil }
    self.host = String(decoding: host.map(\.lowercased), as: UTF8.self)
    port = number.isEmpty || number.elementsEqual(usual.utf8) ? nil : String(decoding: number, as: UTF8.self)
  }

  private static let usualPorts = ["http": "80", "https": "443"]
}
