import Diagnostics
import Glibc

/// One of the two streams that a command writes to.
enum Terminal: Int32 {
  case output = 1
  case error = 2

  /// Writes a line.
  func write(_ line: String) {
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      // The reader at the other end has gone: there is nobody left to tell.
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Writes diagnostics, with an empty line between them.
  func show(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { write(diagnostic.text(colour: hasColour) + "\n") }
  }

  /// Colour is for terminals only, and only if `NO_COLOR` is not set (no-color.org).
  private var hasColour: Bool {
    isatty(rawValue) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  }
}
