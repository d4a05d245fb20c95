import Diagnostics
import Markdown

extension Site {
  /// Links, images and related pages that lead nowhere, or where they must not, of each of some pages.
  func checkLinks(ofPagesAt places: [Int]) async -> [[Diagnostic]] {
    guard !places.isEmpty else { return [] }
    let targets = LinkTargets(self)
    return await places.concurrentMap { [pages] in targets.diagnostics(of: pages[$0]) }
  }
}

extension LinkTargets {
  fileprivate func diagnostics(of page: Page) -> [Diagnostic] {
    let article = page.article
    var result: [Diagnostic] = []
    var source: SourceText?
    for link in article.links {
      guard let problem = problem(with: link.target, from: page, as: link.kind, written: link.written) else {
        continue
      }
      // Only a mistake needs its place, since that takes the file's text.
      let text = source ?? article.source
      source = text
      result.append(problem.diagnostic(at: text.location(of: link.range)))
    }
    let related = article.frontMatter.related
    for index in related.indices where !site.hasPage(atPlain: related[index].value, from: article.path) {
      result += diagnostics(ofPageNamed: related[index], from: page)
    }
    if let link = article.frontMatter.newest { result += diagnostics(ofPageNamed: link, from: page) }
    return result
  }

  private func diagnostics(ofPageNamed link: Located<String>, from page: Page) -> [Diagnostic] {
    let target = LinkTarget(link.value, from: page.article.path)
    guard case .page = target else {
      return [
        Diagnostic(
          .brokenLink, "'\(link.value)' is not the file of a page", at: link.location,
          fix: "write its path, as in ../folder/page.md")
      ]
    }
    guard let problem = problem(with: target, from: page, as: .link, written: link.value) else { return [] }
    return [problem.diagnostic(at: link.location)]
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
  /// The addresses of files, from the first slash on.
  private let addresses: Set<String>
  /// The addresses of parts of lists, and old addresses.
  private let otherAddresses: Set<String>

  /// Collects what links may lead to besides pages.
  init(_ site: Site) {
    self.site = site
    var files: Set<ContentPath> = []
    var (addresses, others): (Set<String>, Set<String>) = ([], [])
    for output in site.outputs.dropFirst(site.pages.count) {
      switch output.kind.linkage {
      case .templates, .nobody: continue
      case .anyone, .texts: break
      }
      if let alias = site.alias(of: output) {
        others.insert(alias.value)
      } else if let listing = site.listing(of: output) {
        others.insert("/" + listing.place.folder)
      } else {
        addresses.insert("/" + output.path)
        if output.kind == .contentFile { files.insert(ContentPath(output.path)) }
      }
    }
    (self.files, self.addresses, otherAddresses) = (files, addresses, others)
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
    if let target = site.indices[path] {
      guard let anchor, !site.pages[target].article.document.hasID(anchor) else { return nil }
      return problem(with: anchor, in: site.pages[target], from: page)
    }
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
    if anchor.isEmpty || target.article.document.hasID(anchor) { return nil }
    let headings = target.article.document.headings
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
    if let target = self.page(at: address) {
      return anchor.flatMap { problem(with: $0, in: target, from: page) }
    }
    if addresses.contains(address) || otherAddresses.contains(address) { return nil }
    let known = Set(site.pages.map { "/" + $0.path.address }).union(addresses)
    return Problem(
      check: .missingFile, message: "nothing is published at '\(address)'",
      fix: known.contains(address + "/")
        ? "did you mean '\(address)/'?" : Suggestion.didYouMean(address, among: known))
  }

  /// The page at an address from the first slash on, in which nothing is percent-encoded.
  private func page(at address: String) -> Page? {
    let path = String(address.dropFirst())
    guard path.isEmpty || path.utf8.last == UInt8(ascii: "/") else {
      return site[ContentPath("404.md")].flatMap { $0.article.outputPath == path ? $0 : nil }
    }
    // Two files may stand for the page of a folder.
    for file in [String(path.dropLast()) + ".md", path + "index.md"] {
      if let page = site[ContentPath(file)], page.article.outputPath == path + "index.html" { return page }
    }
    return nil
  }
}

extension Outline {
  /// Whether a link can lead to a heading by an id, present or former.
  fileprivate func hasID(_ id: String) -> Bool {
    for index in headings.indices
    where headings[index].id == id || headings[index].formerIDs.contains(id) {
      return true
    }
    return false
  }
}
