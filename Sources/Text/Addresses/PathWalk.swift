/// Paths that are followed name by name, without asking the file system.
package enum PathWalk {
  /// The path to which a relative one leads from a folder, without `.`, `..` and empty names.
  ///
  /// - Parameters:
  ///   - relative: The path; a slash at its start means nothing.
  ///   - folder: A path without such names, empty for the top.
  /// - Returns: `nil` where the path leads above the top.
  package static func follow(_ relative: some StringProtocol, from folder: String) -> String? {
    walk(relative, from: folder, staysAtTop: false)
  }

  /// The path from the root of the file system on, which has nothing above it: `/..` is `/`.
  ///
  /// - Parameter folder: The absolute path of the folder from which a relative path starts.
  package static func absolute(_ path: String, from folder: String) -> String {
    let top = path.hasPrefix("/") ? "" : String(Substring(folder.utf8.drop { $0 == UInt8(ascii: "/") }))
    return "/" + (walk(path, from: top, staysAtTop: true) ?? "")
  }

  private static func walk(_ relative: some StringProtocol, from folder: String, staysAtTop: Bool) -> String?
  {
    // Bytes, not characters: to Swift, a slash with an accent after it is another character.
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    var path = Array(folder.utf8)
    path.reserveCapacity(path.count + 1 + relative.utf8.count)
    var rest = Array(relative.utf8)[...]
    while !rest.isEmpty {
      let name = rest.prefix { $0 != slash }
      rest = rest[name.endIndex...].dropFirst()
      switch (name.count, name.first, name.last) {
      case (0, _, _), (1, dot, _): continue
      case (2, dot, dot):
        guard !path.isEmpty || staysAtTop else { return nil }
        path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
      default:
        if !path.isEmpty { path.append(slash) }
        path += name
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// Whether this is a name of a file or folder, and neither empty nor that of the folder itself or of the one above it.
  package static func isName(_ name: some Collection<UInt8>) -> Bool {
    !name.isEmpty && !(name.count <= 2 && name.allSatisfy { $0 == UInt8(ascii: ".") })
  }

  /// Whether all between the slashes of a path are names.
  package static func hasOnlyNames(_ path: some Collection<UInt8>) -> Bool {
    path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { isName($0) }
  }
}
