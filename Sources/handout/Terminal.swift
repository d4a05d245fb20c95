import ArgumentParser
import Diagnostics
import Files
import Glibc
import Text

/// One of the two streams that a command writes to.
enum Terminal: Int32 {
  case output = 1
  case error = 2

  /// Writes a line, or several, for people; what content and file names put into it does nothing to a terminal.
  func write(_ line: String) { writeForPrograms(VisibleText.inLines(line)) }

  /// Writes a text for other programs as it is, with a line end.
  ///
  /// Where it cannot be written, the command ends: whoever reads the half of it would take it for the whole.
  func writeForPrograms(_ text: String) { write(bytes: Array((text + "\n").utf8)[...]) }

  private func write(bytes: ArraySlice<UInt8>) {
    var bytes = bytes
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      if written < 0, errno == EAGAIN {
        wait()
        continue
      }
      guard written > 0 else { return fail(errno) }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Writes diagnostics, with an empty line between them: all of them, but for a terminal, which gets the first of each check.
  func show(_ diagnostics: [Diagnostic]) {
    let lines =
      isTerminal
      ? AbridgedDiagnostics(diagnostics).lines : diagnostics.map(AbridgedDiagnostics.Line.diagnostic)
    let colour = hasColour
    // Each makes what is not its own visible, and only the program's own colours are left.
    var piece: [UInt8] = []
    for line in lines {
      piece += line.text(colour: colour).utf8
      piece += "\n\n".utf8
      guard piece.count > Self.pieceSize else { continue }
      write(bytes: piece[...])
      piece.removeAll(keepingCapacity: true)
    }
    write(bytes: piece[...])
  }

  /// How much is written at once: asking the system for each of many messages takes longer than making them.
  private static let pieceSize = 1 << 16

  private var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Waits until a stream that does not wait by itself takes more.
  private func wait() {
    var stream = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
    poll(&stream, 1, -1)
  }

  private func fail(_ number: Int32) {
    // The reader at the other end has gone: there is nobody left to tell.
    guard number != EPIPE else { return }
    if self == .output {
      let error = FileError(.write, "to standard output", errno: number)
      Terminal.error.write("error: \(error)")
    }
    Glibc.exit(ExitCode.machine.rawValue)
  }

  /// Colour is for terminals only, and only if `NO_COLOR` is not set (no-color.org).
  private var hasColour: Bool {
    isTerminal && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  }
}
