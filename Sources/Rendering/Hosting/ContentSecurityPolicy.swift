/// What a page may load and do, as browsers are told (W3C Content Security Policy, Level 3).
///
/// Nothing is allowed that the site does not use, and nothing from anywhere but the site itself, so that neither a mistake in
/// a template nor text that slipped through as HTML can run code or tell a third party who reads what.
package struct ContentSecurityPolicy: Sendable, Equatable {
  /// Where the site's forms may be sent: `'self'`, and origins such as `https://forms.example`.
  package var formTargets: [String] = []
  /// Whether sound or film of its own is published.
  package var hasMedia = false
  /// Whether its scripts ask its host for data.
  package var hasConnections = false
  /// Whether its stylesheets hold images as `data:`.
  package var hasDataImages = false
  /// Whether its stylesheets hold fonts as `data:`.
  package var hasDataFonts = false
  /// Whether the site stands at an `https:` address.
  package var isEncrypted = true

  /// A policy for a site without forms, connections and embedded data.
  package init() {}

  /// The directives in order, each with its sources.
  private var directives: [(name: String, sources: [String])] {
    var directives: [(name: String, sources: [String])] = [
      ("default-src", ["'none'"]), ("script-src", ["'self'"]), ("style-src", ["'self'"]),
      ("img-src", ["'self'"] + (hasDataImages ? ["data:"] : [])),
      ("font-src", ["'self'"] + (hasDataFonts ? ["data:"] : [])), ("manifest-src", ["'self'"]),
    ]
    if hasMedia { directives.append(("media-src", ["'self'"])) }
    directives += [
      ("connect-src", [hasConnections ? "'self'" : "'none'"]),
      ("form-action", formTargets.isEmpty ? ["'none'"] : formTargets), ("base-uri", ["'none'"]),
    ]
    if isEncrypted { directives.append(("upgrade-insecure-requests", [])) }
    return directives
  }

  /// The value of the header `Content-Security-Policy`.
  package var header: String { Self.text(directives + [("frame-ancestors", ["'none'"])]) }

  /// The content of `<meta http-equiv="Content-Security-Policy">`, for hosts that send no headers of one's own: everything
  /// but `frame-ancestors`, which browsers heed only in a header.
  package var meta: String { Self.text(directives) }

  private static func text(_ directives: [(name: String, sources: [String])]) -> String {
    directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ")
  }
}
