import Text

extension Site {
  /// What the stylesheets hold as `data:` addresses.
  package var embeddedAddresses: [String] {
    publicFolder.stylesheets.flatMap { Stylesheet($0.source.bytes).addresses }.map(\.text).filter {
      $0.hasPrefix("data:")
    }
  }
}
