package import Diagnostics
import Site

extension Check {
  /// A safety check that `checks:` tries to lower.
  package static let lockedCheck = Check("locked-check", .warning)
}

/// Checks that protect readers and that site.yml tries to lower.
struct LockedChecks: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    let settings = faces.settings
    return settings.namedChecks.compactMap { name in
      guard let check = Check.all[name.value], check.isLocked, let level = settings.levels[check.code],
        level != .error
      else { return nil }
      return Diagnostic(.lockedCheck, .locked(check.code), at: name.location)
    }
  }
}

extension Message {
  fileprivate static func locked(_ code: String) -> Message {
    Message("'\(code)' protects readers and stays an error", fix: "remove this line")
  }
}
