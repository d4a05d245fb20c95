package import Files
package import Glibc

/// A folder in the system's temporary folder, removed with all it holds at the end of the test.
package final class TemporaryFolder: Sendable {
  /// Its absolute path, without symbolic links.
  package let path: String

  /// Makes an empty folder.
  package init() throws(FileError) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((base + "/handout-test-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template), let real = realpath(made, nil) else {
      throw FileError(.create, base)
    }
    defer { free(real) }
    path = String(cString: real)
  }

  deinit { remove("") }

  /// The path of what has a name in it; its own where there is none.
  package func path(of name: String) -> String { name.isEmpty ? path : path + "/" + name }

  /// What the system knows of a file in it.
  package func status(_ name: String) -> stat? {
    var status = stat()
    return lstat(path(of: name), &status) == 0 ? status : nil
  }

  /// Writes a file, and the folders it lies in.
  @discardableResult
  package func write(_ text: String, to name: String) throws(FileError) -> String {
    try write(bytes: Array(text.utf8), to: name)
  }

  /// Writes a file, and the folders it lies in.
  @discardableResult
  package func write(bytes: [UInt8], to name: String) throws(FileError) -> String {
    makeFolder(name.split(separator: "/").dropLast().joined(separator: "/"))
    let path = path(of: name)
    let file = try OpenFile(path, O_WRONLY | O_CREAT | O_TRUNC, mode: Permissions.file, for: .write)
    guard bytes.withUnsafeBytes({ file.write($0) }) else { throw FileError(.write, path) }
    return path
  }

  /// Writes a program, in a language that says at its start what runs it.
  package func write(program: String, to name: String) throws(FileError) {
    let path = try write(program, to: name)
    guard chmod(path, 0o755) == 0 else { throw FileError(.write, path) }
  }

  /// Makes a folder and those above it.
  package func makeFolder(_ name: String) {
    var folder = path
    for part in name.split(separator: "/") {
      folder += "/" + part
      mkdir(folder, Permissions.folder)
    }
  }

  /// Makes a symbolic link.
  package func link(_ destination: String, at name: String) throws(FileError) {
    guard symlink(destination, path(of: name)) == 0 else { throw FileError(.create, name) }
  }

  /// Removes a file, or a folder with all it holds.
  package func remove(_ name: String) {
    let path = path(of: name)
    guard let tree = try? FileTree.list(path, .everything) else {
      unlink(path)
      return
    }
    for item in tree.items { unlink(path + "/" + item.path) }
    for folder in tree.folders.reversed() { rmdir(path + "/" + folder) }
    rmdir(path)
  }
}
