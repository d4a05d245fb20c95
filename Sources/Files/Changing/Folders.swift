internal import Glibc

/// Folders that are made where they are missing.
package enum Folders {
  /// Makes a folder and those above it.
  ///
  /// - Parameter path: An absolute path.
  /// - Returns: The folders that were not there, the outermost first. Where one cannot be made, none of them stays.
  package static func make(_ path: String) throws(FileError) -> [String] {
    var made: [String] = []
    var folder = ""
    for name in path.split(separator: "/") {
      folder += "/" + name
      if mkdir(folder, Permissions.folder) == 0 {
        made.append(folder)
      } else if errno != EEXIST {
        let error = FileError(.create, folder)
        for folder in made.reversed() { rmdir(folder) }
        throw error
      }
    }
    return made
  }

  /// Makes the folders that a file needs in an open folder that nobody else writes to.
  ///
  /// - Parameter made: Those that have been made before.
  package static func make(
    above path: String, in folder: Int32, shownAs name: String, _ made: inout Set<String>
  ) throws(FileError) {
    for end in path.indices where path[end] == "/" {
      let parent = String(path[..<end])
      guard made.insert(parent).inserted else { continue }
      guard mkdirat(folder, parent, Permissions.folder) == 0 else {
        throw FileError(.create, name + "/" + parent)
      }
    }
  }
}
