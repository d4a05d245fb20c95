internal import Page
package import Site

/// What the configuration of a host needs to know of a site.
package struct HostedSite: Sendable {
  /// Scheme, host and port, as in `https://example.org`.
  package let origin: String
  /// The path of the home page, with a slash at both ends.
  package let root: String
  /// The headers of its responses.
  package let headers: ResponseHeaders
  /// Its old addresses.
  package let redirects: [Redirect]
  /// The folders of languages that have pages of their own for addresses that do not exist, from the first slash on and with one
  /// at the end: `/es/`.
  package let languageFolders: [String]
  /// The files whose names change with their content, by their path below the output folder.
  package let fingerprinted: [String]

  /// The files for hosts and for Handout itself, which readers have no use for.
  static let hidden = [".handout", "_headers", "_redirects"]

  /// Describes a site.
  package init(
    origin: String, root: String = "/", headers: ResponseHeaders, redirects: [Redirect] = [],
    languageFolders: [String] = [], fingerprinted: [String] = []
  ) {
    self.origin = origin
    self.root = root
    self.headers = headers
    self.redirects = redirects
    self.languageFolders = languageFolders
    self.fingerprinted = fingerprinted
  }

  /// Describes a site as it is published.
  package init(_ site: Site) {
    self.init(
      origin: site.settings.baseURL?.origin ?? "", root: site.root,
      headers: ResponseHeaders(site.contentSecurityPolicy), redirects: site.redirects,
      languageFolders: site.languages.others.filter {
        site.indices[$0.path(of: ContentPath("404.md"))] != nil
      }.map { site.root + $0.folder },
      fingerprinted: site.fingerprintedPaths)
  }

  /// The folder on a server in which the files of Output lie: a site with a path has a folder of that path.
  func place(on server: Server) -> String {
    let folder =
      server.folder.utf8.last == UInt8(ascii: "/") ? String(server.folder.dropLast()) : server.folder
    return root == "/" ? server.folder : folder + root.dropLast()
  }

  /// Whether the site stands at an `https:` address.
  var isEncrypted: Bool { origin.hasPrefix("https:") }

  /// The host without its port, where it is one that can stand in a configuration.
  var host: String? {
    let rest = origin.drop { $0 != ":" }.dropFirst(3)
    let host =
      rest.last == "]" || rest.first == "[" ? rest.prefix { $0 != "]" } + "]" : rest.prefix { $0 != ":" }
    let isHarmless = host.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: "-.:[]".utf8.contains(byte)
      }
    }
    return host.isEmpty || !isHarmless ? nil : String(host)
  }
}
