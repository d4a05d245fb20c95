import Diagnostics

extension Site {
  /// Pages that readers who start on the front page cannot come to, by any number of links.
  ///
  /// A page that its section lists is linked, as is one in the navigation or the footer. The front page itself, the page for
  /// addresses that do not exist, and unlisted pages need no link.
  func checkReach(_ published: [PublishedPage], _ links: PublishedLinks) -> [Diagnostic] {
    let byPath = Dictionary(published.map { ($0.outputPath, $0) }) { first, _ in first }
    guard let home = published.first(where: { $0.page.path.isHome && $0.listing == nil }) else { return [] }
    var reached: Set<String> = [home.outputPath]
    var waiting = [home]
    while let page = waiting.popLast() {
      for (_, target) in links.targets(of: page) where reached.insert(target.path).inserted {
        if let next = byPath[target.path] { waiting.append(next) }
      }
    }
    return published.filter { page in
      !page.page.path.isNotFound && !page.page.frontMatter.isUnlisted && !reached.contains(page.outputPath)
    }.map { page in
      Diagnostic(
        .orphanPage, "no way leads from the front page to \(page.name)", at: page.page.frontMatter.location,
        fix: "link to it from another page, or list it in its section")
    }
  }
}
