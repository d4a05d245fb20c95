import Evidence

/// Which pages with tags go together: those that share tags and sources with each other.
///
/// A tag or source counts the more the fewer pages have it, and a tag twice as much as a source. The pages of each are looked
/// up in lists, and of a long list only the pages of about the same time are weighed, so that the time this takes
/// grows with the number of pages and not with its square.
struct RelatedPages: Sendable {
  /// How many pages are found for each.
  static let limit = 3
  /// How many pages before and behind a page in the list of a tag or source are weighed.
  private static let reach = 8
  /// What a tag or source would count for a single page; whole numbers add up the same in any order.
  private static let whole = 1 << 20

  private enum Term: Hashable {
    case tag(String)
    case source(String)

    var isTag: Bool { if case .tag = self { true } else { false } }
  }

  private let site: [Page]
  /// The pages with tags, newest first.
  private let tagged: [Int]
  /// Where in ``tagged`` the pages of each tag and source are.
  private let places: [Term: [Int]]
  private let indices: [ContentPath: Int]

  private init(_ pages: [Page], _ indices: [ContentPath: Int]) {
    site = pages
    self.indices = indices
    tagged = pages.indices.filter { !pages[$0].tags.isEmpty }.sorted { pages[$0].isNewer(than: pages[$1]) }
    var places: [Term: [Int]] = [:]
    for (position, index) in tagged.enumerated() {
      for term in Self.terms(of: pages[index]) { places[term, default: []].append(position) }
    }
    self.places = places
  }

  /// The pages that go best with each page with tags, the best first, without those that its editor chose.
  static func find(in pages: [Page], _ indices: [ContentPath: Int]) async -> [Int: [Int]] {
    let related = RelatedPages(pages, indices)
    let found = await related.tagged.indices.concurrentMap { related.find(for: $0) }
    return Dictionary(uniqueKeysWithValues: zip(related.tagged, found))
  }

  private func find(for position: Int) -> [Int] {
    let page = site[tagged[position]]
    let chosen = page.frontMatter.related.compactMap {
      ContentPath($0.value, from: page.path.folder).flatMap { indices[$0] }
    }
    var shares: [Int: Int] = [:]
    for term in Self.terms(of: page) {
      guard let others = places[term], others.count > 1 else { continue }
      let share = Self.whole * (term.isTag ? 2 : 1) / others.count
      let own = others.partitioningIndex { $0 >= position }
      for other in others[max(0, own - Self.reach)..<min(others.count, own + Self.reach + 1)]
      where other != position {
        shares[other, default: 0] += share
      }
    }
    return shares.filter { !chosen.contains(tagged[$0.key]) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.limit).map { tagged[$0.key] }
  }

  private static func terms(of page: Page) -> [Term] {
    page.tags.map { .tag($0.slug) } + page.article.citations.entries.map { .source($0.key) }
  }
}

extension [Int] {
  /// The first index whose element fulfils a condition that all elements behind it fulfil, too.
  fileprivate func partitioningIndex(where belongs: (Int) -> Bool) -> Int {
    var range = indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      range = belongs(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
