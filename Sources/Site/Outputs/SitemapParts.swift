/// The files among which the addresses of a sitemap are divided, where one would hold more than the protocol allows.
package struct SitemapParts {
  /// How much one file may hold: 50,000 addresses and 50 MB (52,428,800 bytes), as sitemaps.org 0.9 says.
  package struct Limits: Sendable {
    /// How many addresses.
    package var addresses = 50_000
    /// How many bytes.
    package var bytes = 52_428_800
  }

  /// The parts, each from one place among the outputs up to another.
  private(set) var ranges: [Range<Int>] = []
  private let limits: Limits
  /// The part that is not full yet, how many addresses it has, and how many bytes.
  private var (part, count, bytes) = (0..<0, 0, SitemapParts.frame)

  init(limits: Limits = Limits()) { self.limits = limits }

  /// Takes an entry.
  ///
  /// - Parameters:
  ///   - place: Where its page is among the outputs.
  ///   - size: Its bytes.
  mutating func add(_ place: Int, size: Int) {
    if count == limits.addresses || (count > 0 && bytes + size > limits.bytes) { finish() }
    part = (count == 0 ? place : part.lowerBound)..<place + 1
    count += 1
    bytes += size
  }

  /// Ends the last part.
  mutating func finish() {
    if count > 0 { ranges.append(part) }
    (count, bytes) = (0, Self.frame)
  }
}

extension SitemapParts {
  /// The bytes of a file without entries.
  static let frame = """
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    </urlset>

    """.utf8.count

  /// The bytes of an entry without its address, and those of its day.
  private static let (entry, day) = (
    "<url>\n<loc></loc>\n</url>\n".utf8.count, "<lastmod>2026-11-23</lastmod>\n".utf8.count
  )

  /// The most bytes of a link to a page in another language, but for its address.
  ///
  /// 35 of them are for the tag of the language (RFC 5646, section 4.4.1).
  static let link = "<xhtml:link rel=\"alternate\" hreflang=\"\" href=\"\"/>\n".utf8.count + 35

  /// The bytes of an entry.
  ///
  /// - Parameter address: The whole address, percent-encoded, which leaves only two of the characters that XML escapes.
  static func size(ofEntryFor address: String, hasDay: Bool) -> Int {
    let escapes = address.utf8.count { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "'") }
    return entry + (hasDay ? day : 0) + address.utf8.count + escapes * "#39;".utf8.count
  }

  /// The most bytes that an entry can have, by the bytes of its address before anything in it is encoded.
  static func mostBytes(forAddressOf count: Int) -> Int { entry + day + count * "&#39;".utf8.count }
}

extension Outputs {
  /// The parts of the sitemap: none where there is nothing to list, one where one file holds everything.
  ///
  /// - Parameters:
  ///   - base: The whole address of the site, with a slash at its end.
  ///   - page: The page whose address the sitemap lists, if it does.
  ///   - versions: Where the same page is in other languages, by its place among the pages, itself included.
  func parts(
    ofSitemapBelow base: String, limits: SitemapParts.Limits = .init(),
    versions: (Int) -> [Int] = { _ in [] },
    _ page: (Output) -> Page?
  ) -> [Range<Int>] {
    let listed = indices.filter { self[$0].kind.isForSearch }
    let most = listed.reduce(SitemapParts.frame) { sum, index in
      sum + SitemapParts.mostBytes(forAddressOf: base.utf8.count + self[index].path.utf8.count)
        + mostBytes(ofVersions: versions(index), below: base)
    }
    if listed.count <= limits.addresses && most <= limits.bytes { return [indices] }
    var parts = SitemapParts(limits: limits)
    for index in listed {
      guard let page = page(self[index]) else { continue }
      let hasDay = self[index].kind == .page && page.lastChange != nil
      let size = SitemapParts.size(ofEntryFor: base + self[index].address, hasDay: hasDay)
      parts.add(index, size: size + mostBytes(ofVersions: versions(index), below: base))
    }
    parts.finish()
    return parts.ranges
  }

  /// The most bytes that the links of an entry to its page in all languages can have, and to that for readers of others.
  private func mostBytes(ofVersions versions: [Int], below base: String) -> Int {
    guard versions.count > 1 else { return 0 }
    let lengths = versions.map { base.utf8.count + self[$0].address.utf8.count }
    return (lengths + [lengths.max() ?? 0]).reduce(0) { $0 + SitemapParts.link + $1 * "&#39;".utf8.count }
  }
}
