package import Diagnostics
package import Mustache
package import Site
import Files

/// What the checks find wrong with a site, in parts that depend on different things; what they find in its pages as readers get
/// them is ``RenderedOutput/findings``.
///
/// What was found while the site was read is not among it: ``Site/diagnostics``.
package struct Findings: Sendable {
  /// What is wrong with each article by itself, in the order of ``Site/pages``: see ``ArticleScope``.
  package let ofArticles: [[Diagnostic]]
  /// What is wrong with each article among the faces of all pages, in the same order: see ``Faces``.
  package let ofPages: [[Diagnostic]]
  /// What is wrong with the faces, and with the files that pages share: see ``Faces``.
  package let ofFaces: [Diagnostic]
  /// What only the whole site shows: see ``SiteScope``.
  package let ofSite: [Diagnostic]

  /// Puts the parts together.
  package init(
    ofArticles: [[Diagnostic]], ofPages: [[Diagnostic]], ofFaces: [Diagnostic], ofSite: [Diagnostic]
  ) {
    (self.ofArticles, self.ofPages) = (ofArticles, ofPages)
    (self.ofFaces, self.ofSite) = (ofFaces, ofSite)
  }

  /// Checks a site, but for its output.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - templateNames: The names that templates may use.
  ///   - isAudit: Whether checks that are only for audits are made as well.
  package init(of site: Site, templateNames: Shape, isAudit: Bool = false) async {
    let faces = Faces(site, templateNames: templateNames)
    async let ofPages = faces.findings(ofPagesAt: Array(site.pages.indices), isAudit: isAudit)
    async let ofFaces = faces.findings(isAudit: isAudit)
    async let ofArticles = Self.ofArticles(of: site, isAudit: isAudit)
    let ofSite = SiteScope(site).findings(isAudit: isAudit)
    await self.init(ofArticles: ofArticles, ofPages: ofPages, ofFaces: ofFaces, ofSite: ofSite)
  }

  /// What is wrong with each article by itself, worked out on all cores.
  package static func ofArticles(of site: Site, isAudit: Bool) async -> [[Diagnostic]] {
    let styles = site.editions.map(HouseStyle.init)
    return await site.pages.concurrentMap {
      ArticleScope($0.article, styles[$0.language]).findings(isAudit: isAudit)
    }
  }

  /// All of it, before the site's levels.
  ///
  /// A translation has the links, citations and components of its original, and shows its words where they are not translated: what
  /// is wrong with those is said once, of the original. The same may be wrong with a translator's own words.
  package func all(in site: Site) -> [Diagnostic] {
    var all = ofFaces + ofSite
    for (part, isOfWords) in [(ofArticles, true), (ofPages, false)] {
      for (index, found) in part.enumerated() where !found.isEmpty {
        guard let original = site.pages[index].article.translation.flatMap({ site.indices[$0.original] })
        else {
          all += found
          continue
        }
        let file = site.pages[original].path.file
        let known = Set(part[original].map(Mistake.init))
        all += found.filter {
          isOfWords && $0.location?.file != file || !known.contains(Mistake($0))
        }
      }
    }
    return all
  }

  /// What is wrong, wherever it is.
  private struct Mistake: Hashable {
    let check: Check
    let message: String

    init(_ diagnostic: Diagnostic) { (check, message) = (diagnostic.check, diagnostic.message) }
  }
}
