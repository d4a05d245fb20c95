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
      return PublishedPage(site.pages[page], site.listing(of: output), bytes, origins: origins)
    }.compactMap(\.self)
    links = PublishedLinks(
      site, pages,
      files: Set(site.outputs.filter { $0.kind.isPublished && $0.kind.linkage != .nobody }.map(\.path)))
    reportedAddresses = Set(
      reported.filter { $0.check == .thirdParty }.compactMap { Self.address(in: $0.message) })
    let broken: Set<Check> = [.brokenLink, .brokenAnchor, .missingFile]
    filesWithBrokenLinks = Set(
      reported.filter { broken.contains($0.check) }.compactMap { $0.location?.file })
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
    Self.diagnostics(pages.map { ($0.page, $0.findings.filter(isNew)) })
      + CheckRegistry.outputChecks.flatMap { $0.findings(in: self) }
  }

  /// Whether a finding has not been told of the text or the template that it comes from.
  private func isNew(_ finding: Finding) -> Bool {
    guard finding.check == .thirdParty, let address = Self.address(in: finding.message.text) else {
      return true
    }
    return !reportedAddresses.contains(address)
  }

  /// The address that a message names at its end, in quotation marks.
  private static func address(in message: String) -> String? {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count > 2 ? parts.dropFirst().dropLast().suffix(1).first.map(String.init) : nil
  }

  /// Says each finding once: at the first page that has it, with the number of the others.
  static func diagnostics(_ findings: some Sequence<(Page, [Finding])>) -> [Diagnostic] {
    var places: [Finding: [Page]] = [:]
    for (page, findings) in findings {
      for finding in Set(findings) { places[finding, default: []].append(page) }
    }
    return places.compactMap { finding, pages in
      pages.first.map { page in
        let others = pages.count - 1
        let suffix = others > 0 ? ", and so it is on \(counted(others, "other page"))" : ""
        return Diagnostic(
          finding.check, Message(finding.message.text + suffix, fix: finding.message.fix),
          at: page.article.source.location(ofLine: 1))
      }
    }
  }
}
