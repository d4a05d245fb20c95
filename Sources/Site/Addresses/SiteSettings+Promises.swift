import Page
import Diagnostics

extension SiteSettings {
  /// Makes vanished addresses a warning, unless they are not reported at all.
  mutating func lowerPromises() {
    let code = Check.vanishedAddress.code
    guard levels[code] ?? levels[CheckLevels.wildcard] != .off else { return }
    levels[code] = .warning
  }
}
