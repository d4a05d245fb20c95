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

  /// The pages, in the order of the site.
  let entries: [Entry]
  /// The whole address of the folder in which the sitemap lies, with a slash at its end.
  let base: String
  /// How much one file may hold.
  var limits = Limits()

  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  /// One file, or as many as it takes with an index that names them.
  var files: [OutputFile] {
    let lines = lines
    let parts = parts(of: lines)
    guard parts.count > 1 else { return [file(Site.sitemapPath, lines.bytes[lines.start...])] }
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

  /// All entries as XML, where the first starts, and where each ends.
  private var lines: (bytes: [UInt8], start: Int, ends: [Int]) {
    var writer = XMLWriter()
    let start = writer.bytes.count
    writer.reserve(entries.count * 160)
    var ends: [Int] = []
    ends.reserveCapacity(entries.count)
    for entry in entries {
      writer.element("url") { url in
        url.element("loc", text: entry.address)
        if let day = entry.lastChange { url.element("lastmod", text: day.iso) }
      }
      ends.append(writer.bytes.count)
    }
    return (writer.bytes, start, ends)
  }

  /// The lines of each file, cut where one would hold too much.
  private func parts(of lines: (bytes: [UInt8], start: Int, ends: [Int])) -> [Range<Int>] {
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
    var entries: [Entry] = []
    entries.reserveCapacity(site.pages.count + site.listings.count)
    for page in site.pages where page.isForSearch(on: site.today) {
      let article = page.article
      entries.append(
        Entry(
          address: base + article.path.address,
          lastChange: article.frontMatter.updated ?? article.frontMatter.reviewed
            ?? article.frontMatter.published))
    }
    for listing in site.listings where site.pages[listing.section].isForSearch(on: site.today) {
      entries.append(Entry(address: base + listing.place.address, lastChange: nil))
    }
    self.init(entries: entries, base: base)
  }
}

extension OutputFile {
  /// The bytes of a file that was made.
  fileprivate var size: Int { if case .bytes(let bytes) = content { bytes.count } else { 0 } }
}
