internal import Text

/// An address of the web in the parts that asking it needs.
package struct WebPlace: Sendable, Hashable {
  /// `https` or `http`.
  let scheme: String
  /// Host and port as they are written, without a name or password before them.
  let authority: String
  /// Path and query, from the first slash on, without what follows `#`.
  let path: String

  /// Takes an address with `https:` or `http:`; `nil` for any other, and for one that holds a user's name, which no link should.
  package init?(_ address: String) {
    let bytes = Array(address.utf8)
    guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return nil }
    let lower = address.lowercased()
    guard let scheme = ["https", "http"].first(where: { lower.hasPrefix($0 + "://") }) else { return nil }
    let rest = bytes[(scheme.utf8.count + 3)...].prefix { $0 != UInt8(ascii: "#") }
    let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    guard !authority.isEmpty, !authority.contains(UInt8(ascii: "@")) else { return nil }
    self.scheme = scheme
    self.authority = String(decoding: authority, as: UTF8.self).lowercased()
    let path = String(decoding: rest[authority.endIndex...], as: UTF8.self)
    self.path = path.hasPrefix("/") ? path : "/" + path
  }

  /// The whole address.
  var text: String { origin + path }

  /// Scheme and host: what one file robots.txt is for.
  var origin: String { "\(scheme)://\(authority)" }

  /// The host, without its port.
  var host: String {
    if authority.hasPrefix("[") { return String(authority.prefix { $0 != "]" }) + "]" }
    return String(authority.prefix { $0 != ":" })
  }

  /// Where an address leads that is written relative to this one (RFC 3986, section 5.2); `nil` where it is none of the web.
  func resolving(_ address: String) -> WebPlace? {
    if address.hasPrefix("//") { return WebPlace("\(scheme):\(address)") }
    if address.hasPrefix("/") { return WebPlace(origin + address) }
    let start = address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !start.contains(":") else { return WebPlace(address) }
    let own = String(path.prefix { $0 != "?" })
    if address.isEmpty || address.hasPrefix("#") { return self }
    if address.hasPrefix("?") { return WebPlace(origin + own + address) }
    let target = address.prefix { $0 != "?" && $0 != "#" }
    let folder = own[...(own.lastIndex(of: "/") ?? own.startIndex)]
    var names: [Substring] = []
    for name in (folder + target).split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      switch name {
      case ".": continue
      case "..": _ = names.popLast()
      default: names.append(name)
      }
    }
    if target.hasSuffix("/.") || target.hasSuffix("/..") || target == "." || target == ".." {
      names.append("")
    }
    return WebPlace(origin + "/" + names.joined(separator: "/") + address.dropFirst(target.count))
  }

  /// Whether the host can be one that readers reach: not this machine, nor one in a network of its own.
  var isPublic: Bool {
    let host = host.hasSuffix(".") ? String(host.dropLast()) : host
    if host.hasPrefix("[") {
      let start = host.dropFirst()
      return !["::", "fc", "fd", "fe8", "fe9", "fea", "feb", "0:"].contains { start.hasPrefix($0) }
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, !Self.privateEndings.contains(String(last)) else {
      return false
    }
    guard last.utf8.allSatisfy(\.isASCIIDigit) || last.hasPrefix("0x") else { return true }
    // Numbers written otherwise than as four are nobody's honest address.
    let numbers = labels.compactMap { $0 == "0" || !$0.hasPrefix("0") ? UInt8($0) : nil }
    guard labels.count == 4, numbers.count == 4 else { return false }
    switch (numbers[0], numbers[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (172, 16...31), (192, 168), (100, 64...127), (224..., _):
      return false
    default: return true
    }
  }

  private static let privateEndings: Set<String> = [
    "localhost", "local", "internal", "lan", "home", "corp", "intranet", "test", "invalid", "onion",
  ]
}
