package import Diagnostics

extension Site {
  /// Everything that an editor can have got wrong, in one list: what was found while reading, and what only the whole site shows.
  ///
  /// - Parameter isStrict: Whether warnings become errors.
  package func check(isStrict: Bool = false) async -> [Diagnostic] {
    CheckLevels(settings.levels, strict: isStrict).apply(to: await findings())
  }

  /// What ``check(isStrict:)`` finds, before the site's levels.
  func findings() async -> [Diagnostic] {
    diagnostics + checkHome() + checkAddresses() + checkMenus() + (await checkLinks()) + checkCitations()
      + checkReviews()
      + checkTemplates()
  }

  /// A site needs a front page.
  private func checkHome() -> [Diagnostic] {
    guard indices[ContentPath("index.md")] == nil else { return [] }
    return [Diagnostic(.missingHome, "the site has no front page", fix: "write Content/index.md")]
  }
}
