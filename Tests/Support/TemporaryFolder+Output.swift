package import Glibc
package import Files

/// A site's folder, with the folder it is published to.
extension TemporaryFolder {
  /// Where the site is published.
  package var output: String { path + "/Output" }

  /// The published texts by path, without the marker; `nil` where there is no output folder.
  package func published() throws(FileError) -> [String: String]? {
    guard status("Output") != nil else { return nil }
    var texts: [String: String] = [:]
    for item in try FileTree.list(output, .everything).items where item.path != ".handout" {
      let bytes = try FileReader.bytes(of: output + "/" + item.path)
      texts[item.path] = String(decoding: bytes, as: UTF8.self)
    }
    return texts
  }

  /// What lies in the folder itself, hidden things included.
  package func names() throws(FileError) -> Set<String> {
    let tree = try FileTree.list(path, .everything)
    return Set((tree.items.map(\.path) + tree.folders).filter { !$0.contains("/") })
  }
}

extension stat {
  /// What stays the same as long as a file is the same file, untouched.
  package var identity: [Int] { [Int(st_ino), st_mtim.tv_sec, st_mtim.tv_nsec] }
  /// The permissions.
  package var mode: mode_t { st_mode & 0o7777 }
}
