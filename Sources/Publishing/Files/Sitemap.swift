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
    let parts = parts
    guard parts.count > 1 else { return [file(Site.sitemapPath, "urlset", parts.first ?? [])] }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    var index = XMLWriter()
    index.element("sitemapindex", ["xmlns": Self.namespace]) { index in
      for name in names { index.element("sitemap") { $0.element("loc", text: base + name) } }
    }
    return [OutputFile(path: Site.sitemapPath, content: .bytes(index.bytes))]
      + zip(names, parts).map { file($0, "urlset", $1) }
  }

  /// Whether a path is that of a part of a long sitemap.
  static func isPart(_ path: String) -> Bool {
    let number = path.dropFirst("sitemap-".count).dropLast(".xml".count)
    return path == "sitemap-\(number).xml" && Int(number) != nil
  }

  /// The entries as XML, cut where a file would hold too much.
  private var parts: [[UInt8]] {
    // What stands around the entries of a file.
    let frame = file("", "urlset", []).size
    var parts: [[UInt8]] = []
    var (part, count): ([UInt8], Int) = ([], 0)
    for entry in entries {
      let lines = Self.lines(of: entry)
      if count == limits.addresses || (count > 0 && frame + part.count + lines.count > limits.bytes) {
        parts.append(part)
        (part, count) = ([], 0)
      }
      part += lines
      count += 1
    }
    return parts + (count > 0 ? [part] : [])
  }

  private static func lines(of entry: Entry) -> [UInt8] {
    var writer = XMLWriter()
    let start = writer.bytes.count
    writer.element("url") { url in
      url.element("loc", text: entry.address)
      if let day = entry.lastChange { url.element("lastmod", text: day.iso) }
    }
    return Array(writer.bytes[start...])
  }

  private func file(_ path: String, _ root: String, _ lines: [UInt8]) -> OutputFile {
    var writer = XMLWriter()
    writer.element(root, ["xmlns": Self.namespace]) { $0.append(lines) }
    return OutputFile(path: path, content: .bytes(writer.bytes))
  }
}

extension Sitemap {
  /// The pages of a site: not the one for addresses that do not exist, not pages at old addresses, not drafts.
  init(of site: Site) {
    let pages = site.pages.filter { $0.isForSearch(on: site.today) }
    let entries = pages.map { page in
      let frontMatter = page.frontMatter
      return Entry(
        address: site.address(of: page.path),
        lastChange: frontMatter.updated ?? frontMatter.reviewed ?? frontMatter.published)
    }
    let listings = site.listings.filter { site.pages[$0.section].isForSearch(on: site.today) }.map {
      Entry(address: site.address(ofFile: $0.place.folder), lastChange: nil)
    }
    self.init(entries: entries + listings, base: site.address(ofFile: ""))
  }
}

extension OutputFile {
  /// The bytes of a file that was made.
  fileprivate var size: Int { if case .bytes(let bytes) = content { bytes.count } else { 0 } }
}
