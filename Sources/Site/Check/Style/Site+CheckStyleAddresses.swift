import Diagnostics

extension Site {
  /// Stylesheets that make browsers ask other hosts, for fonts and images.
  func checkStyleAddresses() -> [Diagnostic] {
    stylesheets.flatMap { file in
      Stylesheet(file.source).addresses
        .filter { PublishedHTML.isForeign($0.text, origin: settings.baseURL?.origin) }
        .map { address in
          Diagnostic(
            .thirdParty, "this makes the reader's browser ask '\(address.text)'",
            at: file.source.location(of: address.range),
            fix: "put the file into Public and name it by its path")
        }
    }
  }

  /// What the stylesheets hold as `data:` addresses.
  package var embeddedAddresses: [String] {
    stylesheets.flatMap { Stylesheet($0.source).addresses }.map(\.text).filter { $0.hasPrefix("data:") }
  }
}
