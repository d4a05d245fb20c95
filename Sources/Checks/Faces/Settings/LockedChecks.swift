package import Diagnostics
import Site

extension Check {
  /// A safety check that `checks:` tries to lower.
  package static let lockedCheck = Check("locked-check", .warning)
}

/// Checks that protect readers and that site.yml tries to lower.
struct LockedChecks: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    faces.settings.writtenLevels.compactMap { line in
      guard let check = Check.all[line.code.value], check.isLocked, let level = line.level, level != .error
      else { return nil }
      return Diagnostic(.lockedCheck, .locked(check.code), at: line.code.location)
    }
  }
}

extension Message {
  fileprivate static func locked(_ code: String) -> Message {
    Message("'\(code)' protects readers and stays an error", fix: "remove this line")
  }
}
