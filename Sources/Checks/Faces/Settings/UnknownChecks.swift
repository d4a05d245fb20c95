package import Diagnostics
import Site

extension Check {
  /// A check named in `checks:` that does not exist.
  package static let unknownCheck = Check("unknown-check", .error)
}

/// Names under `checks:` in site.yml that no check has.
struct UnknownChecks: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    faces.settings.writtenLevels.map(\.code)
      .filter { $0.value != CheckLevels.wildcard && Check.all[$0.value] == nil }
      .map { Diagnostic(.unknownCheck, .noCheck($0.value), at: $0.location) }
  }
}

extension Message {
  fileprivate static func noCheck(_ code: String) -> Message {
    Message(
      "there is no check '\(code)'",
      fix: Suggestion.didYouMean(code, among: Check.all.keys) ?? "a diagnostic shows its check in brackets")
  }
}
