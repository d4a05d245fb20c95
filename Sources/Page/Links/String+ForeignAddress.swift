internal import Text

extension String {
  /// Whether the address leads to another host.
  ///
  /// - Parameter origins: Scheme and host of the site itself, where it will stand and where it is shown.
  package func isForeignAddress(to origins: [String]) -> Bool {
    // A browser drops tabs and line ends, and control characters and spaces at the start (URL Standard, section 4.4), and
    // takes a backslash for a slash.
    let seen = utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }.drop { $0 <= UInt8(ascii: " ") }
      .map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0.lowercased }
    if seen.starts(with: "//".utf8) { return true }
    let address = String(decoding: seen, as: UTF8.self)
    guard let scheme = ExternalURL.scheme(of: address), scheme != "data", scheme != "blob" else {
      return false
    }
    guard let origin = WebOrigin(of: address) else { return true }
    return !origins.contains { WebOrigin(of: $0) == origin }
  }
}

extension SiteSettings {
  /// Scheme and host of the site: where it stands by site.yml, and where it stands for this build.
  package var origins: [String] { [baseURL?.origin, writtenOrigin].compactMap(\.self) }
}
