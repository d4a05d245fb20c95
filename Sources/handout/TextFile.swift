import Files
import Glibc
import Site

/// A file that a command writes at a given path.
enum TextFile {
  /// Writes a text to a file and replaces what was there.
  static func write(_ text: String, to path: String) throws(FileError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError(.write, path) }
    defer { close(file) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw FileError(.write, path) }
      bytes = bytes.dropFirst(written)
    }
  }
}
