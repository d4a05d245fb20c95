import ArgumentParser
import Glibc
import Text

/// The folders and files that a command is given.
enum Folder {
  /// The absolute path of a site's folder, which must contain Content.
  static func site(at path: String) throws -> String {
    let folder = absolute(path)
    guard access(folder + "/Content", F_OK) == 0 else {
      throw ValidationError(
        "there is no folder Content in \(path == "." ? "this folder" : path): name the site's folder with --site"
      )
    }
    return folder
  }

  /// The absolute form of a path, without `.` and `..`; symbolic links in it stay.
  static func absolute(_ path: String) -> String { PathWalk.absolute(path, from: current) }

  /// The path without symbolic links; unchanged if nothing is there.
  static func real(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The path of a file without symbolic links in its folders; the file itself may be one.
  static func realParent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return real(String(path[..<slash])) + path[slash...]
  }

  /// The shortest form of a path, relative to the working directory.
  static func shown(_ path: String) -> String {
    path.hasPrefix(current + "/") ? String(path.dropFirst(current.utf8.count + 1)) : path
  }

  /// The path from the working directory to a folder below it; empty for the working directory itself and all others.
  static func prefix(_ folder: String) -> String {
    folder.hasPrefix(current + "/") ? shown(folder) : ""
  }

  private static var current: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}
