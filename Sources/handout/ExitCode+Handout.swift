import ArgumentParser
import Building
import Publishing

extension ExitCode {
  /// The content has errors.
  static let content = ExitCode(1)
  /// The command was used wrongly.
  static let usage = ExitCode(2)
  /// The machine failed: disk full, no permission.
  static let machine = ExitCode(3)
}

extension BuildFailure {
  /// An output folder that must not be replaced is wrong usage; everything else is the machine.
  var exitCode: ExitCode {
    switch self {
    case .publishing(.notReplaceable), .publishing(.protected), .publishing(.symbolicLink),
      .publishing(.notAFolder),
      .publishing(.mountPoint), .publishing(.notPublishedByHandout):
      .usage
    case .reading, .publishing: .machine
    }
  }
}
