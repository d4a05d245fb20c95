internal import Site

/// The list of all pages that search engines may show, as sitemaps.org 0.9 has it.
struct Sitemap {
  /// How much one file may hold: 50,000 addresses and 50 MB (52,428,800 bytes), as the protocol says.
  struct Limits {
    var addresses = 50_000
    var bytes = 52_428_800
  }

  /// One page.
  struct Entry {
    /// Its whole address.
    let address: String
    /// When it last changed, as its editors say.
    let lastChange: Day?
  }

  /// The entries as XML, in the order of the site.
  private let lines: Lines
  /// The whole address of the folder in which the sitemap lies, with a slash at its end.
  private let base: String
  /// How much one file may hold.
  private let limits: Limits

  /// Lists pages.
  init(entries: [Entry], base: String, limits: Limits = Limits()) {
    var lines = Lines(capacity: entries.count)
    for entry in entries {
      lines.add(entry.address.utf8, EmptyCollection<UInt8>(), lastChange: entry.lastChange)
    }
    (self.lines, self.base, self.limits) = (lines, base, limits)
  }

  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  /// One file, or as many as it takes with an index that names them.
  var files: [OutputFile] {
    let parts = parts
    guard parts.count > 1 else { return [file(Site.sitemapPath, parts.first.map { lines.bytes[$0] } ?? [])] }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    var index = XMLWriter()
    index.element("sitemapindex", ["xmlns": Self.namespace]) { index in
      for name in names { index.element("sitemap") { $0.element("loc", text: base + name) } }
    }
    return [OutputFile(path: Site.sitemapPath, content: .bytes(index.bytes))]
      + zip(names, parts).map { file($0, lines.bytes[$1]) }
  }

  /// Whether a path is that of a part of a long sitemap.
  static func isPart(_ path: String) -> Bool {
    let number = path.dropFirst("sitemap-".count).dropLast(".xml".count)
    return path == "sitemap-\(number).xml" && Int(number) != nil
  }

  /// The lines of each file, cut where one would hold too much.
  private var parts: [Range<Int>] {
    // What stands around the entries of a file.
    let frame = file("", []).size
    var parts: [Range<Int>] = []
    var (start, end, count) = (lines.start, lines.start, 0)
    for next in lines.ends {
      if count == limits.addresses || (count > 0 && frame + next - start > limits.bytes) {
        parts.append(start..<end)
        (start, count) = (end, 0)
      }
      end = next
      count += 1
    }
    return parts + (count > 0 ? [start..<end] : [])
  }

  private func file(_ path: String, _ lines: ArraySlice<UInt8>) -> OutputFile {
    var writer = XMLWriter()
    writer.reserve(lines.count + 200)
    writer.element("urlset", ["xmlns": Self.namespace]) { $0.append(lines) }
    return OutputFile(path: path, content: .bytes(writer.bytes))
  }
}

extension Sitemap {
  /// The pages of a site: not the one for addresses that do not exist, not pages at old addresses, not drafts.
  init(of site: Site) {
    let base = site.address(ofFile: "")
    var lines = Lines(capacity: site.pages.count + site.listings.count)
    for index in site.pages.indices where site.pages[index].isForSearch(on: site.today) {
      let article = site.pages[index].article
      let path = PercentEncoding.encode(article.outputPath)
      lines.add(
        base.utf8, path.utf8.dropLast("index.html".utf8.count),
        lastChange: article.frontMatter.updated ?? article.frontMatter.reviewed
          ?? article.frontMatter.published)
    }
    for listing in site.listings where site.pages[listing.section].isForSearch(on: site.today) {
      lines.add(base.utf8, listing.place.address.utf8, lastChange: nil)
    }
    (self.lines, self.base, limits) = (lines, base, Limits())
  }
}

/// Entries of a sitemap as XML.
private struct Lines {
  private var writer = XMLWriter()
  /// Where the first entry starts.
  let start: Int
  /// Where each entry ends.
  private(set) var ends: [Int] = []

  /// What was written.
  var bytes: [UInt8] { writer.bytes }

  init(capacity: Int) {
    start = writer.bytes.count
    writer.reserve(capacity * 160)
    ends.reserveCapacity(capacity)
  }

  /// Adds a page.
  ///
  /// - Parameters:
  ///   - base: The start of its whole address.
  ///   - path: The rest.
  mutating func add(_ base: some Sequence<UInt8>, _ path: some Sequence<UInt8>, lastChange: Day?) {
    writer.element("url") { url in
      url.element("loc", text: base, path)
      if let lastChange { url.element("lastmod", text: lastChange.iso) }
    }
    ends.append(writer.bytes.count)
  }
}

extension OutputFile {
  /// The bytes of a file that was made.
  fileprivate var size: Int { if case .bytes(let bytes) = content { bytes.count } else { 0 } }
}
