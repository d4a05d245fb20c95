internal import Digest
internal import Files
internal import Rendering
internal import Search
internal import Site

/// Reads the words of a site's pages for its indexes, each unless they are remembered.
struct SearchReader: Sendable {
  private let site: Site
  private let remembered: [Digest: RememberedWords]

  /// Prepares to read.
  ///
  /// - Parameter remembered: The words that are remembered, in any order.
  init(_ site: Site, _ remembered: [RememberedWords]) {
    self.site = site
    self.remembered = Dictionary(remembered.map { ($0.key, $0) }) { first, _ in first }
  }

  /// Reads the words of all indexes, on all cores.
  ///
  /// - Returns: The words for each index, and those to remember; `nil` where a file cannot be read again. Whoever makes a file of the index
  ///   then says so.
  func read() async -> (groups: [[SearchGroup]], words: [RememberedWords])? {
    var groups: [[SearchGroup]] = []
    var words: [RememberedWords] = []
    for search in site.searches {
      let ranges = site.searchGroups(search)
      guard
        let found = try? await ranges.concurrentMap({ range throws(FileError) in
          try read(range, of: search)
        })
      else { return nil }
      groups.append(zip(ranges, found).map { $1.group($0) })
      words += found
    }
    return (groups, words)
  }

  private func read(_ range: Range<Int>, of search: SiteSearch) throws(FileError) -> RememberedWords {
    let key = key(of: range, in: search)
    if let known = remembered[key] { return known }
    return RememberedWords(key: key, try site.segment(of: range, in: search))
  }

  /// The key of the words of some pages: their files, what their texts depend on, and how the index is divided.
  private func key(of range: Range<Int>, in search: SiteSearch) -> Digest {
    var writer = RecordWriter(roomFor: range.count * 64 + 64)
    writer.write(site.surroundings.digest)
    writer.write(search.layout.parts)
    for index in range {
      let page = site.pages[search.pages[index]]
      writer.write(page.article.digest)
      if let digest = site.digestOfSources(listedOn: page) { writer.write(digest) }
    }
    return SHA256.digest(of: writer.bytes)
  }
}
