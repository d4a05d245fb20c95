internal import Site

extension ContentSecurityPolicy {
  /// Where the site's forms are sent.
  package enum FormTarget: Sendable, Equatable {
    /// The site has no forms that are sent.
    case none
    /// The site's own host.
    case sameOrigin
    /// Another host: scheme, host and port, as in `https://forms.example`.
    case origin(String)

    /// Tells where an address leads to which forms are sent.
    ///
    /// - Parameters:
    ///   - endpoint: A whole address, or a path of the site's own host; anything else is no target.
    ///   - origin: Scheme, host and port of the site.
    package init(_ endpoint: String, ofSiteAt origin: String) {
      if endpoint.hasPrefix("/"), !endpoint.hasPrefix("//") {
        self = .sameOrigin
      } else if let url = BaseURL(String(endpoint.prefix { $0 != "?" && $0 != "#" })), url.isHarmless {
        self = url.origin == origin ? .sameOrigin : .origin(url.origin)
      } else {
        self = .none
      }
    }
  }
}

extension BaseURL {
  /// Whether scheme, host and port can stand in a policy, where `;`, `,` and quotation marks mean something.
  fileprivate var isHarmless: Bool {
    origin.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: ":/.-[]".utf8.contains(byte)
      }
    }
  }
}
