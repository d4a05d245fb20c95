package import Building
package import Diagnostics
internal import Text

/// Why the current files cannot be shown.
package enum Problems: Sendable {
  /// The files have mistakes.
  case mistakes([Diagnostic])
  /// The machine failed.
  case failure(BuildFailure)

  /// The text that a terminal shows.
  var text: String {
    switch self {
    case .mistakes(let diagnostics): diagnostics.map { $0.text() }.joined(separator: "\n\n")
    case .failure(let failure): "error: \(failure)"
    }
  }

  /// A fingerprint of the problems; never 0, which means no problems.
  var fingerprint: UInt64 { FNV1a.hash(of: Array(text.utf8)) | 1 }
}
