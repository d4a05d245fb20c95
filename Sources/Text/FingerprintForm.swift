/// How a part of a digest stands in the name of a file that browsers may keep for a year: `style.h3f9a1c2b.css`.
///
/// The letter before the digits keeps such names apart from those that people and other programs give, such as
/// `minutes.20261120.pdf`, which may be replaced under the same name.
package enum FingerprintForm {
  /// How many hexadecimal digits of the digest a name has: one change in four thousand million goes unnoticed.
  private static let digits = 8

  /// The regular expression, the same in PCRE and RE2, that finds the end of such names and of no others.
  package static let pattern = #"\.h[0-9a-f]{\#(digits)}\.[A-Za-z0-9]+$"#

  /// The path with a part of a digest, given as hexadecimal digits in small letters, before its extension.
  package static func path(_ path: String, with digest: String) -> String {
    let name = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let end = path[name...].lastIndex(of: ".") ?? path.endIndex
    return "\(path[..<end]).h\(digest.prefix(digits))\(path[end...])"
  }

  /// Whether the name in a path has such a part, as in `style.h3f9a1c2b.css` or `style.h3f9a1c2b.css.gz`.
  package static func stands(in path: String) -> Bool {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    return name.split(separator: UInt8(ascii: ".")).dropFirst().dropLast().contains { part in
      part.count == digits + 1 && part.first == UInt8(ascii: "h")
        && part.dropFirst().allSatisfy { $0.hexadecimalValue != nil && $0 == $0.lowercased }
    }
  }
}
