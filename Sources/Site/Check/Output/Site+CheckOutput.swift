import Diagnostics

/// A page as it is published, with the page it was made of.
struct PublishedPage: Sendable {
  let page: Page
  let bytes: [UInt8]
  let html: PublishedHTML
}

extension Site {
  /// What is wrong with the pages as readers get them: with what templates and text have become together.
  ///
  /// Pages at old addresses, which lead on at once, are not looked at.
  ///
  /// - Parameter known: What is known to be wrong already, so that nothing is said twice.
  func checkOutput(_ rendered: [RenderedPage], known: [Diagnostic]) async -> [Diagnostic] {
    let byPath = Dictionary(pages.map { ($0.path.outputPath, $0) }) { first, _ in first }
    let published = await rendered.concurrentMap { output in
      byPath[output.path].map {
        PublishedPage(page: $0, bytes: output.bytes, html: PublishedHTML(output.bytes))
      }
    }.compactMap(\.self)
    let origin = settings.baseURL?.origin
    let findings = await published.concurrentMap { page in
      let html = page.html
      return html.checkForm() + html.checkHead() + html.checkHeadings() + html.checkLandmarks()
        + html.checkNames()
        + html.checkImages() + html.checkControls() + html.checkTables() + html.checkIDs()
        + html.checkThirdParties(origin: origin)
    }
    let files = Set(rendered.map(\.path) + assets.map(\.outputPath) + publicFiles)
    let links = PublishedLinks(self, published, files: files)
    return Self.diagnostics(
      zip(published.map(\.page), findings) + checkPublishedLinks(published, links, known: known))
      + checkReach(published, links) + (await checkWeight(published))
  }

  /// Says each finding once: at the first page that has it, with the number of the others.
  private static func diagnostics(_ findings: some Sequence<(Page, [Finding])>) -> [Diagnostic] {
    var places: [Finding: [Page]] = [:]
    for (page, findings) in findings {
      for finding in Set(findings) { places[finding, default: []].append(page) }
    }
    return places.compactMap { finding, pages in
      pages.first.map { page in
        let others = pages.count - 1
        return Diagnostic(
          finding.check,
          finding.message + (others > 0 ? ", and so it is on \(counted(others, "other page"))" : ""),
          at: page.article.source.location(ofLine: 1), fix: finding.fix)
      }
    }
  }
}
