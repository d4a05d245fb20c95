internal import Page
import Text

/// An old address that a host sends on to a page.
///
/// At every old address there is also a page that leads on. So a host that knows nothing of redirects loses nothing, and an
/// address that cannot be written into a configuration may be left out.
package struct Redirect: Sendable, Equatable {
  /// The address as hosts compare it: a path with everything decoded.
  package let path: String
  /// Where it leads: a path in ASCII, percent-encoded, which no format gives a meaning.
  package let target: String

  /// The path in ASCII, percent-encoded likewise.
  package var encodedPath: String { Self.encode(path) }

  /// The path as it stands between the double quotes of nginx and Caddy.
  package var quotedPath: String { path.replacingBytes { $0 == UInt8(ascii: "\"") ? #"\""# : nil } }

  /// The longest path that is written into a configuration, in bytes.
  package static let longest = 1_000

  /// Takes a redirect; `nil` for a path that no configuration can be trusted with.
  package init?(from path: String, to target: String) {
    guard path.hasPrefix("/"), path.utf8.count <= Self.longest,
      !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
    else { return nil }
    self.path = path
    self.target = Self.encode(PercentEncoding.decode(target))
  }

  /// A path of which only letters, digits, `/`, `-`, `.`, `_` and `~` are left as they are: neither a space nor `*`,
  /// `:`, `$`, `;`, a brace or a quotation mark.
  package static func encode(_ path: String) -> String {
    PercentEncoding.encode(path.utf8, keeping: PercentEncoding.plainPath)
  }
}

extension Redirect {
  /// Where the page for an old address is published; `nil` where the text is no address of this site.
  package static func outputPath(ofAlias alias: String) -> String? {
    guard alias.hasPrefix("/"), !alias.contains("//"), !alias.contains("\\"), !alias.contains("#"),
      !alias.contains("?")
    else {
      return nil
    }
    let names = alias.split(separator: "/")
    guard !names.isEmpty, names.allSatisfy({ PathWalk.isName($0.utf8) }) else { return nil }
    let path = PercentEncoding.decode(names.joined(separator: "/"))
    return path.hasSuffix(".html") ? path : path + "/index.html"
  }

  /// The old addresses of pages, with and without the slash at the end, each once.
  ///
  /// - Parameters:
  ///   - outputs: What is published.
  ///   - pages: The pages.
  ///   - root: The path of the home page, with a slash at both ends.
  static func all(of outputs: Outputs, to pages: [Page], below root: String) -> [Redirect] {
    var seen: Set<String> = []
    var redirects: [Redirect] = []
    for output in outputs {
      guard case .alias(_, let page) = output.origin else { continue }
      let address = root + output.path
      let index = "/index.html"
      let addresses =
        address.hasSuffix(index)
        ? [String(address.dropLast(index.count)) + "/", String(address.dropLast(index.count))] : [address]
      redirects += addresses.filter { seen.insert($0).inserted }
        .compactMap { Redirect(from: $0, to: root + pages[page].path.address) }
    }
    return redirects
  }
}

extension Site {
  /// The old addresses of all pages, with and without the slash at the end, each once.
  package var redirects: [Redirect] { Redirect.all(of: outputs, to: pages, below: root) }
}
