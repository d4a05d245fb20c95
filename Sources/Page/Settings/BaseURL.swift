import Text

/// Where a site will stand on the web.
package struct BaseURL: Sendable, Hashable {
  /// Scheme and host without a slash at the end: `https://example.org`.
  package let origin: String
  /// The path of the home page, with a slash at both ends: `/` or `/ketamine/`.
  package let root: String

  /// The whole without a slash at the end.
  package var text: String { origin + root.dropLast() }

  /// The texts that ``init(_:)`` takes, as a regular expression for the schema.
  static let pattern: String = {
    let part = "[A-Za-z0-9._~%:\\[\\]@!$&'()*+,;=-]"
    return "^[Hh][Tt][Tt][Pp][Ss]?://(?!\\.)\(part)+(?:/(?!\\.{1,2}(?:/|$))\(part)*)*$"
  }()

  /// Reads an address such as `https://example.org/ketamine/`; `nil` for anything else.
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
