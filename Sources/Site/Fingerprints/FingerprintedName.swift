package import Digest

/// The names under which files are published that browsers may keep for a year: `style.h3f9a1c2b.css`.
///
/// Whenever the content changes, so does the name. The letter before the digits keeps the names apart from those that
/// people and other programs give, such as `minutes.20261120.pdf`, which may be replaced under the same name.
package enum FingerprintedName {
  /// How many hexadecimal digits of the digest a name has: one change in four thousand million goes unnoticed.
  private static let digits = 8

  /// The regular expression, the same in PCRE and RE2, that finds the end of such names and of no others.
  package static let pattern = #"\.h[0-9a-f]{8}\.[A-Za-z0-9]+$"#

  /// The path with a part of the digest before its extension.
  package static func of(_ path: String, _ digest: Digest) -> String {
    let name = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let end = path[name...].lastIndex(of: ".") ?? path.endIndex
    return "\(path[..<end]).h\(digest.hexadecimal.prefix(digits))\(path[end...])"
  }

  /// What the attribute `integrity` says: the browser uses the file only if it is this one (W3C Subresource Integrity).
  package static func integrity(_ digest: Digest) -> String { "sha256-\(digest.base64)" }
}
