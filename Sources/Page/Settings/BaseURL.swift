import Text

/// Where a site will stand on the web.
package struct BaseURL: Sendable, Hashable {
  /// Scheme and host without a slash at the end: `https://example.org`.
  package let origin: String
  /// The path of the home page, with a slash at both ends: `/` or `/sleep/`.
  package let root: String

  /// The whole without a slash at the end.
  package var text: String { origin + root.dropLast() }

  /// What a whole address of this site has from the slash of its home page on: `/help/#sleep`; `nil` for one of another site.
  ///
  /// The site is the same under `http:`, at another port, and with a dot after its host.
  package func path(in url: ExternalURL) -> String? {
    guard mayBeHost(of: url), let host = WebOrigin(of: url.text)?.host, host == WebOrigin(of: origin)?.host
    else { return nil }
    let afterScheme = url.text.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst().drop {
      $0 == UInt8(ascii: "/")
    }
    let rest = String(Substring(afterScheme.drop { !"/?#".utf8.contains($0) }))
    if rest.isEmpty || rest + "/" == root { return "/" }
    guard rest.hasPrefix(root) else { return rest.hasPrefix("#") || rest.hasPrefix("?") ? "/" + rest : nil }
    return "/" + rest.dropFirst(root.count)
  }

  /// Whether the host may be that of an address, by its first bytes: nearly all links lead elsewhere.
  private func mayBeHost(of url: ExternalURL) -> Bool {
    let slash = UInt8(ascii: "/")
    let authority = url.text.utf8.drop { $0 != slash }.drop { $0 == slash }
    for (byte, own) in zip(authority, origin.utf8.drop { $0 != slash }.drop { $0 == slash }) {
      if byte == own || byte.lowercased == own { continue }
      // What may stand before a host, or say it in another way; a port and the end of a host may differ.
      return byte >= 0x80 || own == UInt8(ascii: ":")
        || authority.prefix { $0 != slash }.contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "%") }
    }
    return true
  }

  /// The texts that ``init(_:)`` takes, as a regular expression for the schema.
  static let pattern: String = {
    let part = "[A-Za-z0-9._~%:\\[\\]@!$&'()*+,;=-]"
    return "^[Hh][Tt][Tt][Pp][Ss]?://(?!\\.)\(part)+(?:/(?!\\.{1,2}(?:/|$))\(part)*)*$"
  }()

  /// Reads an address such as `https://example.org/sleep/`; `nil` for anything else.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    let path = rest.dropFirst(host.count).split(separator: "/")
    let allowed = "-._~%:[]@!$&'()*+,;="
    guard !host.isEmpty, host.first != ".",
      ([host] + path).allSatisfy({ part in
        part.utf8.allSatisfy { byte in
          byte.isLetterOrDigit || allowed.utf8.contains(byte)
        } && PathWalk.isName(part.utf8)
      })
    else { return nil }
    origin = scheme + host.lowercased()
    root = path.isEmpty ? "/" : "/" + path.joined(separator: "/") + "/"
  }
}
