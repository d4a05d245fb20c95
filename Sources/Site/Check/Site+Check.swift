package import Diagnostics

extension Site {
  /// Everything that an editor can have got wrong, in one list: what was found while reading, and what only the whole site shows.
  ///
  /// - Parameter isStrict: Whether warnings become errors.
  package func check(isStrict: Bool = false) async -> [Diagnostic] {
    leveled(await findings(), isStrict: isStrict)
  }

  /// Findings as the site wants them: errors, warnings, or not at all.
  package func leveled(_ findings: [Diagnostic], isStrict: Bool) -> [Diagnostic] {
    CheckLevels(settings.levels, strict: isStrict).apply(to: findings)
  }

  /// What ``check(isStrict:)`` finds, before the site's levels.
  func findings() async -> [Diagnostic] {
    // Each has something to do that takes one core.
    async let ofPages = findings(ofPagesAt: Array(pages.indices))
    async let ofFaces = findingsOfFaces()
    async let promises = checkPromises()
    async let citations = checkCitations()
    let others = findingsOfTexts()
    return await others + citations + ofFaces + promises + ofPages.joined()
  }

  /// What is wrong with some pages, each seen among the faces of all.
  package func findings(ofPagesAt places: [Int]) async -> [[Diagnostic]] {
    await checkLinks(ofPagesAt: places)
  }

  /// What depends on nothing but settings, templates, and the faces of pages.
  package func findingsOfFaces() -> [Diagnostic] {
    checkHome() + checkAddresses() + checkMenus() + checkReviews() + checkLists() + checkTemplates()
      + checkSharing()
  }

  /// What depends on the texts of several pages, or was found while reading.
  package func findingsOfTexts() -> [Diagnostic] { diagnostics + checkForms() + checkStamps() }

  /// A site needs a front page.
  private func checkHome() -> [Diagnostic] {
    guard indices[ContentPath("index.md")] == nil else { return [] }
    return [Diagnostic(.missingHome, "the site has no front page", fix: "write Content/index.md")]
  }
}
