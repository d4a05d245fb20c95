/// Everything that has an address in a site, by its path below the output folder.
struct PublishedAddresses: Sendable {
  /// What is published there.
  enum Target {
    /// A page, by its place in the site.
    case page(Int)
    /// A page at an old address, which leads on to another.
    case alias(of: Int)
    /// A file beside the pages, or a part of a section's list.
    case file
  }

  /// The pages by where they are published.
  private let pages: PathTable
  private var others: [String: Target] = [:]

  init(_ site: Site) {
    pages = PathTable(site.pages.map { $0.article.outputPath })
    for asset in site.assets { others[asset.outputPath] = .file }
    for file in site.publicFiles { others[file] = .file }
    for listing in site.listings { others[listing.place.outputPath] = .file }
    for index in site.pages.indices {
      for alias in site.pages[index].article.frontMatter.aliases {
        if let path = Site.outputPath(ofAlias: alias.value) { others[path] = .alias(of: index) }
      }
    }
  }

  /// What is published at a path; hosts lead from `/a` on to `/a/`.
  subscript(path: String) -> Target? { target(path) ?? target(path + "/index.html") }

  private func target(_ path: String) -> Target? { pages[path].map(Target.page) ?? others[path] }
}

extension Site {
  /// Calls `body` with each path below the output folder that this site promises, and the ids in it.
  ///
  /// Pages and the ids that their editors gave or gave cause for, old addresses, the parts of lists, and files that readers
  /// open by themselves.
  /// Not the page for addresses that do not exist, and not what is only a part of pages.
  func forEachPromise(_ body: (_ path: String, _ ids: [String]) -> Void) {
    for index in pages.indices {
      let article = pages[index].article
      guard !article.path.isNotFound else { continue }
      body(article.outputPath, pages[index].headingIDs)
      for alias in article.frontMatter.aliases {
        if let path = Self.outputPath(ofAlias: alias.value) { body(path, []) }
      }
    }
    for listing in listings { body(listing.place.outputPath, []) }
    for asset in assets where Self.isOpenedByItself(asset.text) { body(asset.outputPath, []) }
    for file in publicFiles where Self.isOpenedByItself(file) { body(file, []) }
  }

  /// Whether readers may keep the address of a file: a document or a picture, but not a stylesheet, script or font, and
  /// nothing whose name changes with its content, as in `logo.3f9c21ab.svg`.
  ///
  /// The addresses of these stand only in pages, and change together with them.
  private static func isOpenedByItself(_ file: String) -> Bool {
    let name = file.utf8[
      (file.utf8.lastIndex(of: UInt8(ascii: "/")).map(file.utf8.index(after:)) ?? file.startIndex)...]
    let words = name.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    guard let ending = words.last else { return true }
    let isPart = partsOfPages.contains { ending.elementsEqual($0.utf8) } && words.count > 1
    return !isPart && !words.dropLast().contains(where: isFingerprint)
  }

  private static let partsOfPages = ["css", "js", "mjs", "map", "woff", "woff2", "ttf", "otf", "wasm"]

  /// Whether a word is hexadecimal like a digest: a date such as 20261120 has no letter, and a word no digit.
  private static func isFingerprint(_ word: Substring.UTF8View) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return word.count >= 8
      && word.allSatisfy { digits.contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
      && word.contains(where: digits.contains) && !word.allSatisfy(digits.contains)
  }
}

extension Page {
  /// The ids of its headings, former ones included.
  var headingIDs: [String] {
    let headings = article.document.headings
    var ids: [String] = []
    ids.reserveCapacity(headings.count)
    for index in headings.indices {
      ids.append(headings[index].id)
      if !headings[index].formerIDs.isEmpty { ids += headings[index].formerIDs }
    }
    return ids
  }
}
