package import Diagnostics
import Site

extension Check {
  /// A page that no way leads to from the front page.
  package static let orphanPage = Check("orphan-page", .warning, isFollower: true)
}

/// Pages that readers who start on the front page cannot come to, by any number of links.
///
/// A page that its section lists is linked, as is one in the navigation or the footer. The front page itself, the page for
/// addresses that do not exist, and unlisted pages need no link.
struct OrphanPages: OutputCheck {
  func findings(in output: RenderedOutput) -> [Diagnostic] {
    let byPath = Dictionary(output.pages.map { ($0.outputPath, $0) }) { first, _ in first }
    guard let home = output.pages.first(where: { $0.page.path.isHome && $0.listing == nil }) else {
      return []
    }
    var reached: Set<String> = [home.outputPath]
    var waiting = [home]
    while let page = waiting.popLast() {
      for (_, target) in output.links.targets(of: page) where reached.insert(target.path).inserted {
        if let next = byPath[target.path] { waiting.append(next) }
      }
    }
    return output.pages.filter { page in
      !page.page.isNotFound && !page.page.frontMatter.isUnlisted && !reached.contains(page.outputPath)
    }.map { Diagnostic(.orphanPage, .noWay(to: $0.name), at: $0.page.frontMatter.location) }
  }
}

extension Message {
  fileprivate static func noWay(to page: String) -> Message {
    Message(
      "no way leads from the front page to \(page)",
      fix: "link to it from another page, or list it in its section")
  }
}
