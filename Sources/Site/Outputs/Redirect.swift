import Page
package import Text

/// An old address that a host sends on to a page.
///
/// At every old address there is also a page that leads on, so a host that knows nothing of redirects loses nothing.
package struct Redirect: Sendable, Equatable {
  /// The address as hosts compare it: a path with everything decoded.
  package let path: String
  /// Where it leads: a path in ASCII, percent-encoded, which no format gives a meaning.
  package let target: String

  /// The path in ASCII, percent-encoded likewise.
  package var encodedPath: String { PercentEncoding.encodeBare(path) }

  /// The path as it stands between the double quotes of nginx and Caddy.
  package var quotedPath: String { path.replacingBytes { $0 == UInt8(ascii: "\"") ? #"\""# : nil } }

  /// The longest path that is written into a configuration, in bytes.
  package static let longest = 1_000

  /// Takes a redirect from a path that ``path(ofAlias:)`` has looked at, with the path of the site before it.
  package init(from path: String, to target: String) {
    self.path = path
    self.target = PercentEncoding.encodeBare(PercentEncoding.decode(target))
  }
}

/// Why a text cannot be an old address of a site.
package enum AliasProblem: Error {
  /// It is no path from the first slash on, without a query and an anchor.
  case form
  /// A `%` without two hexadecimal digits after it.
  case percent
  /// It holds a mark of direction, or another character that nobody sees.
  case unseen
  /// A name in it starts with a dot, which hosts keep from readers.
  case hidden
  /// Nothing can be published at the path.
  case path(PathProblem)
  /// The name is that of the program's own files.
  case reserved
  /// It has more bytes than a host would take.
  case long
}

extension Redirect {
  /// Where the page for an old address is published.
  ///
  /// The address is decoded first and then looked at: a path is what a host makes of it. Letters and their accents become one,
  /// as in all paths.
  package static func path(ofAlias alias: String) throws(AliasProblem) -> String {
    let slash = UInt8(ascii: "/")
    let written = alias.utf8
    guard written.first == slash, written.count > 1,
      !written.contains(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") })
    else { throw .form }
    guard let decoded = PercentEncoding.strictlyDecodedBytes(written.dropFirst()) else { throw .percent }
    guard var path = String(validating: decoded, as: UTF8.self)?.composed else { throw .form }
    if path.utf8.last == slash { path = String(Substring(path.utf8.dropLast())) }
    if let problem = PathProblem(path) { throw .path(problem) }
    let first = path.utf8.prefix { $0 != slash }
    guard !first.elementsEqual(".handout".utf8) else { throw .reserved }
    guard VisibleText.inLine(path) == path else { throw .unseen }
    guard !hasHiddenName(path) else { throw .hidden }
    guard path.utf8.count <= longest else { throw .long }
    return path.utf8.suffix(5).elementsEqual(".html".utf8) ? path : path + "/index.html"
  }

  /// Whether a name in a path starts with a dot; only that of the folder for programs is for the web (RFC 8615).
  private static func hasHiddenName(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).contains { name in
      name.first == UInt8(ascii: ".") && !name.elementsEqual(".well-known".utf8)
    }
  }

  /// The old addresses of pages, with and without the slash at the end, each once.
  ///
  /// - Parameters:
  ///   - outputs: What is published.
  ///   - root: The path of the home page, with a slash at both ends.
  static func all(of outputs: Outputs, below root: String) -> [Redirect] {
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
        .map { Redirect(from: $0, to: outputs[page].address(below: root)) }
    }
    return redirects
  }
}

extension Site {
  /// The old addresses of all pages, with and without the slash at the end, each once.
  package var redirects: [Redirect] { Redirect.all(of: outputs, below: root) }
}
