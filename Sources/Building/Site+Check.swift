import Checks
package import Diagnostics
package import Evidence
package import Page
internal import Rendering
package import Site

extension Site {
  /// Everything that an editor can have got wrong, in one list: what was found while reading, and what only the site shows.
  ///
  /// - Parameter isStrict: Whether warnings become errors.
  package func check(isStrict: Bool = false) async -> [Diagnostic] {
    let findings = await Findings(of: self, templateNames: Context.shape(words: words))
    return baseline.compare(with: levelled(diagnostics + findings.all(in: self), isStrict: isStrict)).new
  }

  /// What was found, with the levels of the site.
  func levelled(_ found: [Diagnostic], isStrict: Bool) -> [Diagnostic] {
    CheckLevels(settings.levels, strict: isStrict).apply(
      to: found, sayingAllOnce: languages.isSeveral)
  }

  /// Everything that ``everything(isStrict:)`` finds and nobody has accepted.
  package func audit(isStrict: Bool = false) async -> [Diagnostic] {
    baseline.compare(with: await everything(isStrict: isStrict)).new
  }

  /// Everything that ``check(isStrict:)`` finds, accepted or not, and what shows only when the pages are rendered.
  ///
  /// The words of the pages are read only where the site was made with ``Options/keepsProse``. Nothing is rendered
  /// while templates are missing or cannot be read.
  ///
  /// - Parameter isStrict: Whether warnings become errors.
  package func everything(isStrict: Bool) async -> [Diagnostic] {
    let findings = await Findings(of: self, templateNames: Context.shape(words: words), isAudit: true)
    var found = diagnostics + findings.all(in: self)
    if !Findings.preventsRendering(found) {
      do throws(RenderingError) {
        let pages = try await render().map { (output: $0.output, bytes: $0.bytes) }
        found += await RenderedOutput(pages, of: self, reported: found).findings
      } catch {
        found += error.diagnostics
      }
    }
    return levelled(found, isStrict: isStrict)
  }

  /// What was found, and what a table says of the sources, which nobody can accept unseen.
  package func adding(_ table: RetractionTable, to found: [Diagnostic], isStrict: Bool) -> [Diagnostic] {
    (found + levelled(references.retracted(by: table), isStrict: isStrict)).sorted()
  }

  /// Stamps a page as reviewed today, in memory, if the site has no errors that are of the page.
  ///
  /// - Parameters:
  ///   - path: The page, published or not.
  ///   - reviewer: Who reviewed.
  ///   - due: When the next review is due; `nil` for the usual day.
  /// - Returns: The page with its stamp; `nil` where there is no such page.
  package func stamp(
    _ path: ContentPath, by reviewer: ReviewerName, due: Day?
  ) async throws(StampRefusal) -> StampedPage? {
    try stamp(path, by: reviewer, due: due, findings: await check())
  }
}
