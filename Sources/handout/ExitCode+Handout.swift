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
  /// An output folder that must not be replaced is wrong usage; one that holds what somebody may miss is a matter for those who
  /// know it; everything else is the machine.
  var exitCode: ExitCode {
    switch self {
    case .publishing(.notReplaceable), .publishing(.protected), .publishing(.symbolicLink),
      .publishing(.notAFolder),
      .publishing(.mountPoint), .publishing(.notPublishedByHandout):
      .usage
    case .publishing(.unrecorded), .publishing(.damagedMarker): .content
    case .reading, .publishing: .machine
    }
  }
}
