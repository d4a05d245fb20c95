import Diagnostics

extension Site {
  /// What is wrong with the pages as readers get them: with what templates and text have become together.
  ///
  /// Pages at old addresses, which lead on at once, are not looked at.
  ///
  /// - Parameter known: What is known to be wrong already, so that nothing is said twice.
  func checkOutput(_ rendered: [RenderedPage], known: [Diagnostic]) async -> [Diagnostic] {
    let origin = settings.baseURL?.origin
    let published = await rendered.concurrentMap { [self] in publishedPage($0, origin) }.compactMap(\.self)
    let files = Set(
      outputs.filter { $0.kind.isPublished && $0.kind.linkage != .nobody }.map(\.path))
    let links = PublishedLinks(self, published, files: files)
    return Self.diagnostics(
      published.map { ($0.page, $0.findings) } + checkPublishedLinks(published, links, known: known))
      + checkReach(published, links) + checkWeight(published)
  }

  /// A page read back; `nil` for what is none, and for pages at old addresses.
  private func publishedPage(_ file: RenderedPage, _ origin: String?) -> PublishedPage? {
    guard file.output.kind == .page || file.output.kind == .listing, let page = page(of: file.output) else {
      return nil
    }
    return PublishedPage(pages[page], listing(of: file.output), file.bytes, origin: origin)
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
