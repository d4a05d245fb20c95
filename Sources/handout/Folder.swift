import ArgumentParser
import Glibc

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
  static func absolute(_ path: String) -> String {
    var names = path.hasPrefix("/") ? [] : current.split(separator: "/")
    for name in path.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }

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

  /// A path as a shell takes it, for commands that somebody may copy.
  static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x80 || UnicodeScalar(byte).properties.isAlphabetic || (0x30...0x39).contains(byte)
        || "-_./+,".utf8.contains(byte)
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
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
