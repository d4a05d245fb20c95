extension Site {
  /// What the stylesheets hold as `data:` addresses.
  package var embeddedAddresses: [String] {
    stylesheets.flatMap { Stylesheet($0.source).addresses }.map(\.text).filter { $0.hasPrefix("data:") }
  }
}
