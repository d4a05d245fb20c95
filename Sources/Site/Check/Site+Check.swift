import Page
package import Diagnostics
import Digest

extension Site {
  /// Everything that an editor can have got wrong, in one list: what was found while reading, and what only the whole site shows.
  ///
  /// - Parameter isStrict: Whether warnings become errors.
  package func check(isStrict: Bool = false) async -> [Diagnostic] {
    await check(isStrict: isStrict, since: nil).diagnostics
  }

  /// Does the same, but looks again only at what can have changed since.
  package func check(isStrict: Bool, since before: SiteFindings?) async -> (
    diagnostics: [Diagnostic], findings: SiteFindings
  ) {
    let findings = await findings(since: before)
    return (CheckLevels(settings.levels, strict: isStrict).apply(to: findings.all), findings)
  }

  /// What ``check(isStrict:)`` finds, before the site's levels.
  func findings() async -> [Diagnostic] { await findings(since: nil).all }

  /// - Parameter before: What was found in a site before. Where everything but texts is the same now, so is what was found in that,
  ///   and in the pages that were known then.
  private func findings(since before: SiteFindings?) async -> SiteFindings {
    let same = before.flatMap { sharedDigest != nil && $0.shared == sharedDigest ? $0 : nil }
    // Each has something to do that takes one core.
    async let links = checkLinks(since: same?.links)
    async let ofFaces = same?.ofFaces ?? checkFaces()
    // Where some promises are broken, what to do about it depends on texts.
    async let promises = same?.promises.isEmpty == true ? [] : await checkPromises()
    // What a page cites is part of its face, but not where in its text.
    async let citations = same?.citations.isEmpty == true ? [] : await checkCitations()
    let others = diagnostics + checkForms() + checkStamps()
    return SiteFindings(
      shared: sharedDigest, links: await links, ofFaces: await ofFaces, promises: await promises,
      citations: await citations, others: others)
  }

  /// What depends on nothing but settings, templates, and the faces of pages.
  private func checkFaces() -> [Diagnostic] {
    checkHome() + checkAddresses() + checkMenus() + checkReviews() + checkLists() + checkTemplates()
      + checkSharing()
  }

  /// A site needs a front page.
  private func checkHome() -> [Diagnostic] {
    guard indices[ContentPath("index.md")] == nil else { return [] }
    return [Diagnostic(.missingHome, "the site has no front page", fix: "write Content/index.md")]
  }
}

/// What was found wrong with a site, in parts that are found anew for different reasons.
package struct SiteFindings: Sendable {
  /// ``Site/sharedDigest`` of the site.
  let shared: Digest?
  /// What is wrong with the links of each page, in the order of ``Site/pages``: depends on the page, and on what is shared.
  let links: [[Diagnostic]]
  /// What depends on nothing but what is shared: settings, templates, and the faces of pages.
  let ofFaces: [Diagnostic]
  /// What readers may have kept and no longer find.
  let promises: [Diagnostic]
  /// What is cited without being a source, or is a source without being cited.
  let citations: [Diagnostic]
  /// Everything else.
  let others: [Diagnostic]

  var all: [Diagnostic] { others + citations + ofFaces + promises + links.joined() }
}
