package import Glibc

/// Where this machine has programs.
package enum Programs {
  /// The folders that `PATH` names.
  package static var folders: [String] {
    getenv("PATH").map { String(cString: $0).split(separator: ":").map(String.init) } ?? []
  }

  /// The path and the file of a program; `nil` where there is none that may be run.
  package static func find(_ name: String, in folders: [String]) -> (path: String, status: stat)? {
    for folder in folders where folder.hasPrefix("/") {
      let path = folder + "/" + name
      var status = stat()
      if stat(path, &status) == 0, status.isFile, access(path, X_OK) == 0 { return (path, status) }
    }
    return nil
  }
}
