import Diagnostics
import Page

extension SiteSettings {
  /// Names under `checks:` that there are not, levels that there are not, and safety checks that nobody may lower.
  func checkLevels() -> [Diagnostic] {
    writtenLevels.compactMap { line in
      let code = line.code.value
      guard code == CheckLevels.wildcard || Check.all[code] != nil else {
        return Diagnostic(
          .unknownCheck, "there is no check '\(code)'", at: line.code.location,
          fix: Suggestion.didYouMean(code, among: Check.all.keys)
            ?? "a diagnostic shows its check in brackets")
      }
      guard let level = line.level else {
        return Diagnostic(
          .wrongType, "a check is off, warning or error", at: line.location, fix: "write \(code): warning")
      }
      guard let check = Check.all[code], check.isSafety, level != .error, check.severity == .error else {
        return nil
      }
      return Diagnostic(
        .lockedCheck, "'\(code)' protects readers and stays an error", at: line.code.location,
        fix: "remove this line")
    }
  }
}
