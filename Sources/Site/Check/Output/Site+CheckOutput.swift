import Diagnostics

extension Site {
  /// What is wrong with the pages as readers get them: with what templates and text have become together.
  ///
  /// Pages at old addresses, which lead on at once, are not looked at.
  ///
  /// - Parameter known: What is known to be wrong already, so that nothing is said twice.
  func checkOutput(_ rendered: [RenderedPage], known: [Diagnostic]) async -> [Diagnostic] {
    let ofFiles = pages.map { ($0.path.outputPath, (page: $0, listing: Listing?.none)) }
    let ofLists = listings.map {
      ($0.place.outputPath, (page: pages[$0.section], listing: Listing?.some($0)))
    }
    let byPath = Dictionary(ofFiles + ofLists) { first, _ in first }
    let origin = settings.baseURL?.origin
    let published = await rendered.concurrentMap { output in
      byPath[output.path].map { PublishedPage($0.page, $0.listing, output.bytes, origin: origin) }
    }.compactMap(\.self)
    let files = Set(
      rendered.map(\.path) + assets.map(\.outputPath) + publishedPublicFiles + generatedPaths)
    let links = PublishedLinks(self, published, files: files)
    return Self.diagnostics(
      published.map { ($0.page, $0.findings) } + checkPublishedLinks(published, links, known: known))
      + checkReach(published, links) + checkWeight(published)
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
