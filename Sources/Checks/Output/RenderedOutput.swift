import Page
package import Diagnostics
import Files
package import Site
internal import Text

/// The pages of a site as they are published, and what the checks need to know of the other files.
///
/// Pages at old addresses, which lead on at once, are not looked at.
package struct RenderedOutput: Sendable {
  private let site: Site
  /// The pages, in the order in which they were rendered.
  let pages: [PublishedPage]
  /// The links between them.
  let links: PublishedLinks
  /// The pages with a broken link in their text, as editors see their files.
  let filesWithBrokenLinks: Set<String>
  /// What is loaded from other hosts, as far as it was found where it is written.
  private let reportedAddresses: Set<String>
  /// The pages with any error in their files.
  let filesWithErrors: Set<String>
  /// The pages with headings whose ids their templates have too.
  private let filesWithTakenIDs: Set<String>

  /// Reads rendered pages back, on all cores.
  ///
  /// - Parameters:
  ///   - rendered: Everything that is rendered.
  ///   - site: The site that it is the output of.
  ///   - reported: What was found in the site itself, so that nothing is said twice.
  package init(
    _ rendered: [(output: Output, bytes: [UInt8])], of site: Site, reported: [Diagnostic]
  ) async {
    self.site = site
    let origins = site.settings.origins
    pages = await rendered.indices.concurrentMap { index -> PublishedPage? in
      let (output, bytes) = rendered[index]
      guard output.kind == .page || output.kind == .listing, let page = site.page(of: output) else {
        return nil
      }
      return PublishedPage(site.pages[page], site.listing(of: output), bytes, origins: origins) {
        try? site.text(of: site.pages[page])
      }
    }.compactMap(\.self)
    links = PublishedLinks(
      site, pages,
      files: Set(site.outputs.filter { $0.kind.isPublished && $0.kind.linkage != .nobody }.map(\.path)))
    reportedAddresses = Set(reported.filter { $0.check == .thirdParty }.compactMap(\.address))
    let broken: Set<Check> = [.brokenLink, .brokenAnchor, .missingFile]
    filesWithBrokenLinks = Self.files(reported.filter { broken.contains($0.check) })
    filesWithErrors = Self.files(reported.filter { $0.check.severity == .error })
    filesWithTakenIDs = Self.files(reported.filter { $0.check == .templateID })
  }

  private static func files(_ reported: [Diagnostic]) -> Set<String> {
    Set(reported.compactMap { $0.location?.file })
  }

  /// How much pages may weigh.
  var budgets: SiteSettings.Budgets { site.settings.budgets }

  /// How many bytes a host sends for each stylesheet of Public, by the address that pages have for it.
  var weightsOfStylesheets: [String: Int] {
    Dictionary(
      site.publicFolder.stylesheets.map { sheet in
        let file = site.fingerprints.files[sheet.path]
        return (
          site.root + PercentEncoding.encode(file?.path ?? sheet.path),
          Gzip.size(of: file?.bytes ?? sheet.source.bytes)
        )
      }
    ) { first, _ in first }
  }

  /// What is wrong with the pages as readers get them: with what templates and text have become together.
  package var findings: [Diagnostic] {
    diagnostics(pages.map { ($0, $0.findings.filter(isNew)) })
      + CheckRegistry.outputChecks.flatMap { $0.findings(in: self) }
  }

  /// Whether a finding has not been told of the text or the template that it comes from.
  private func isNew(_ finding: Finding) -> Bool {
    guard finding.check == .thirdParty, case .address(let address) = finding.subject else { return true }
    return !reportedAddresses.contains(address)
  }

  /// The HTML of a page's own text; `nil` for a part of a list, and where the file cannot be read any more.
  func text(of page: PublishedPage) -> ArticleText? {
    page.listing == nil ? try? site.text(of: page.page) : nil
  }

  /// Says each finding once: where the text or the template has it that makes it, with the first page and the number of the
  /// others.
  func diagnostics(_ findings: some Sequence<(PublishedPage, [Finding])>) -> [Diagnostic] {
    var places: [Finding: [PublishedPage]] = [:]
    for (page, findings) in findings {
      for finding in Set(findings) where !isReported(finding, on: page) {
        places[finding, default: []].append(page)
      }
    }
    var origins = Origins(site.templates)
    return places.compactMap { finding, pages in
      guard let page = pages.first else { return nil }
      let article = page.page.article
      let others = pages.count > 1 ? " and \(counted(pages.count - 1, "other page"))" : ""
      if finding.isFromText {
        let suffix = others.isEmpty ? "" : ", and so it is on" + others.dropFirst(" and".count)
        return Diagnostic(
          finding.check, Message(finding.message.text + suffix, fix: finding.message.fix),
          at: Origins.place(of: finding.mark, in: article))
      }
      return Diagnostic(
        finding.check,
        Message("\(finding.message.text), on \(article.path.file)\(others)", fix: finding.message.fix),
        at: origins.place(of: finding.mark, inTemplate: page.template) ?? article.source.location(ofLine: 1))
    }
  }

  /// Whether an id that stands twice was said to where its heading is written.
  private func isReported(_ finding: Finding, on page: PublishedPage) -> Bool {
    finding.check == .duplicatePageID && filesWithTakenIDs.contains(page.page.path.file)
  }
}
