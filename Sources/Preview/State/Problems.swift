package import Building
package import Diagnostics

/// Why the files as they are cannot be shown.
package enum Problems: Sendable {
  /// Editors have something to mend.
  case mistakes([Diagnostic])
  /// The machine refused something.
  case failure(BuildFailure)

  /// The same text that a terminal shows.
  var text: String {
    switch self {
    case .mistakes(let diagnostics): diagnostics.map { $0.text() }.joined(separator: "\n\n")
    case .failure(let failure): "error: \(failure)"
    }
  }

  /// Tells different problems apart; never 0, which stands for none.
  var fingerprint: UInt64 { Fingerprint.of(text.utf8) | 1 }
}
