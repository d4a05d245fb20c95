import Diagnostics
import Markdown

extension Site {
  /// Links, images and related pages that lead nowhere, or where they must not, page by page.
  ///
  /// - Parameter before: What was found when all that pages can lead to was the same; it still holds for pages that were known then.
  func checkLinks(since before: [[Diagnostic]]?) async -> [[Diagnostic]] {
    let isOld = pages.indices.map { before != nil && pages[$0].isKnown }
    let targets = LinkTargets(self, for: pages.indices.lazy.filter { !isOld[$0] }.map { pages[$0].article })
    return await pages.indices.concurrentMap { index in
      if isOld[index], let before { before[index] } else { targets.diagnostics(of: pages[index]) }
    }
  }
}

extension LinkTargets {
  fileprivate func diagnostics(of page: Page) -> [Diagnostic] {
    let problems = page.article.links.compactMap { link in
      problem(with: link.target, from: page, as: link.kind, written: link.written).map { ($0, link.range) }
    }
    let named = page.frontMatter.related + [page.frontMatter.newest].compactMap(\.self)
    let related = named.compactMap { link in
      let target = LinkTarget(link.value, from: page.path)
      guard case .page = target else {
        return Diagnostic(
          .brokenLink, "'\(link.value)' is not the file of a page", at: link.location,
          fix: "write its path, as in ../folder/page.md")
      }
      return problem(with: target, from: page, as: .link, written: link.value)?.diagnostic(at: link.location)
    }
    guard !problems.isEmpty else { return related }
    let source = page.article.source
    return problems.map { $0.diagnostic(at: source.location(of: $1)) } + related
  }
}

/// Everything in a site that a link may lead to.
struct LinkTargets: Sendable {
  struct Problem {
    let check: Check
    let message: String
    var fix: String?

    func diagnostic(at location: Location) -> Diagnostic {
      Diagnostic(check, message, at: location, fix: fix)
    }
  }

  private let site: Site
  private let files: Set<ContentPath>
  private let addresses: [String: ContentPath]
  private let publicFiles: Set<String>
  private let aliases: Set<String>

  /// Collects what the links of some articles may lead to.
  init(_ site: Site, for articles: some Sequence<Article>) {
    self.site = site
    files = Set(site.assets)
    // Few pages link to addresses, and the table is large.
    addresses =
      articles.contains(where: \.linksToAddresses)
      ? Dictionary(site.pages.map { ("/" + $0.path.address, $0.path) }) { first, _ in first } : [:]
    publicFiles = Set(site.publicFiles.map { "/" + $0 } + site.assets.map { "/" + $0.text })
      .union(site.generatedPaths.map { "/" + $0 })
    aliases = Set(site.pages.lazy.flatMap { $0.article.frontMatter.aliases }.map { $0.value })
      .union(site.listings.map { "/" + $0.place.folder })
  }

  func problem(with target: LinkTarget, from page: Page, as kind: Document.Link.Kind, written: String)
    -> Problem?
  {
    switch target {
    case .external: nil
    case .anchor(let anchor): problem(with: anchor, in: page, from: page)
    case .page(let path, let anchor): problem(with: path, anchor, from: page)
    case .file(let path): problem(withFile: path, from: page, as: kind)
    case .address(let address, let anchor): problem(withAddress: address, anchor, from: page)
    case .unsafe:
      Problem(
        check: .unsafeURL,
        message: written.isEmpty
          ? "this link leads nowhere" : "'\(written)' is not an address that readers may safely follow",
        fix: "write the path of a page, or an address with https:, mailto: or tel:")
    case .outside:
      Problem(
        check: .pathOutsideSite, message: "'\(written)' leads out of the site",
        fix: "put the file into Content or Public")
    }
  }

  private func problem(with path: ContentPath, _ anchor: String?, from page: Page) -> Problem? {
    if let target = site[path] { return anchor.flatMap { problem(with: $0, in: target, from: page) } }
    if site.unpublished.contains(path) {
      return Problem(
        check: .brokenLink, message: "the page '\(path.text)' is not published yet",
        fix: "publish it first, or leave the link out")
    }
    let names = site.pages.map { $0.path.relative(to: page.path) }
    let written = path.relative(to: page.path)
    // A page with this name in another folder is a better guess than one with a similar path.
    let sameName = site.pages.first { $0.path.name == path.name && !$0.path.isIndex }?.path.relative(
      to: page.path)
    return Problem(
      check: .brokenLink, message: "there is no page '\(path.text)'",
      fix: sameName.map { "did you mean '\($0)'?" } ?? Suggestion.didYouMean(written, among: names))
  }

  private func problem(with anchor: String, in target: Page, from page: Page) -> Problem? {
    let headings = target.article.document.headings
    if anchor.isEmpty || headings.contains(where: { $0.id == anchor || $0.formerIDs.contains(anchor) }) {
      return nil
    }
    let ids = headings.map(\.id)
    let place = target.path == page.path ? "this page" : "'\(target.path.text)'"
    return Problem(
      check: .brokenAnchor, message: "\(place) has no heading with the id '\(anchor)'",
      fix: Suggestion.didYouMean(anchor, among: ids)
        ?? (ids.isEmpty
          ? nil : "its ids: \(ids.prefix(8).joined(separator: ", "))\(ids.count > 8 ? " …" : "")"))
  }

  private func problem(withFile path: ContentPath, from page: Page, as kind: Document.Link.Kind) -> Problem? {
    if files.contains(path) { return nil }
    let index = ContentPath(path.text.isEmpty ? "index.md" : path.text + "/index.md")
    let names = files.map { $0.relative(to: page.path) }
    let fix =
      site[index] != nil
      ? "did you mean '\(index.relative(to: page.path))'?"
      : site[ContentPath(path.text + ".md")] != nil
        ? "did you mean '\(path.relative(to: page.path)).md'?"
        : Suggestion.didYouMean(path.relative(to: page.path), among: names)
    return Problem(
      check: .missingFile,
      message: "there is no \(kind == .image ? "image" : "file") '\(path.text)' in Content", fix: fix)
  }

  private func problem(withAddress address: String, _ anchor: String?, from page: Page) -> Problem? {
    if let path = addresses[PercentEncoding.encode(address)] {
      return site[path].flatMap { target in anchor.flatMap { problem(with: $0, in: target, from: page) } }
    }
    if publicFiles.contains(address) || aliases.contains(address) { return nil }
    let known = Array(addresses.keys) + publicFiles
    return Problem(
      check: .missingFile, message: "nothing is published at '\(address)'",
      fix: known.contains(address + "/")
        ? "did you mean '\(address)/'?" : Suggestion.didYouMean(address, among: known))
  }
}

extension Article {
  /// Whether a link in it names an address and not a file.
  fileprivate var linksToAddresses: Bool {
    links.contains { if case .address = $0.target { true } else { false } }
  }
}
