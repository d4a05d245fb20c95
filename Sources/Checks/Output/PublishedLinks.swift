import Diagnostics
import Page
import Site
import Text

/// The links between published pages, as readers can follow them.
struct PublishedLinks {
  /// Where a link leads within the site.
  struct Target {
    /// The output path of the file.
    let path: String
    /// The id in it, decoded.
    let anchor: String?
  }

  private let root: String
  private let baseURL: BaseURL?
  /// The ids of every page, by output path.
  private let ids: [String: Set<String>]
  /// Every other published file, and pages at old addresses.
  private let files: Set<String>

  init(_ site: Site, _ published: [PublishedPage], files: Set<String>) {
    root = site.root
    baseURL = site.settings.baseURL
    ids = Dictionary(published.map { ($0.outputPath, $0.ids) }) { first, _ in first }
    // Of these files it is told at the files themselves, and not at each link to them.
    let told = site.contentFiles.unpublished.lazy.filter { $0.reason == .misnamed || $0.reason == .active }
    self.files = files.union(told.map(\.path.outputPath)).union(site.unreadablePaths)
  }

  /// Where the links of a page lead, its stylesheets and scripts counted, with the links that lead there; links to other
  /// sites are left out.
  func targets(of page: PublishedPage) -> [(link: PublishedPage.Link, target: Target)] {
    (page.links + page.loaded).compactMap { link in target(of: link.address, on: page).map { (link, $0) }
    }
  }

  /// Why a target is not there, in words; `nil` where it is.
  func flaw(of target: Target) -> String? {
    guard let ids = ids[target.path] else {
      return files.contains(target.path) ? nil : "leads to '\(target.path)', which is not published"
    }
    guard let anchor = target.anchor, !anchor.isEmpty, anchor != "top", !ids.contains(anchor) else {
      return nil
    }
    return "leads to the id '\(anchor)', which \(target.path) does not have"
  }

  private func target(of address: String, on page: PublishedPage) -> Target? {
    var text = address[...]
    if let path = ExternalURL(address).flatMap({ baseURL?.path(in: $0) }) {
      text = root.dropLast() + path[...]
    }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 ? PercentEncoding.decode(parts[1]) : nil
    let path = parts[0].prefix { $0 != "?" }
    if path.isEmpty { return Target(path: page.outputPath, anchor: anchor) }
    // Templates write paths from the root on; whatever else there is leads to another site.
    guard path.hasPrefix(root), !path.hasPrefix("//") else { return nil }
    let file = PercentEncoding.decode(path.dropFirst(root.count))
    return Target(path: file.isEmpty || file.hasSuffix("/") ? file + "index.html" : file, anchor: anchor)
  }
}
