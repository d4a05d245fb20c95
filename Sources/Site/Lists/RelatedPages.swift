import Page
import Evidence
import Text

/// Which pages with tags go together: those that share tags and sources with each other.
///
/// A tag or source counts more the fewer pages have it, and a tag counts twice as much as a source. Of a long list of
/// pages only those of about the same time are compared, so that the work grows with the number of pages and not with
/// its square.
struct RelatedPages: Sendable {
  /// How many pages are found for each.
  static let limit = 3
  /// How many pages before and after a page in the list of a tag or source are compared.
  private static let reach = 8
  /// The weight of a tag or source that a single page has.
  ///
  /// Whole numbers, which add up the same in any order.
  private static let whole = 1 << 20

  private let site: [Page]
  /// The pages with tags, newest first.
  private let tagged: [Int]
  /// The tags and sources of each of them, by their places in ``places``.
  private let terms: [[Int]]
  /// Where in ``tagged`` the pages of each tag and source are: first those of the tags, then those of the sources.
  private let places: [[Int]]
  /// How many tags there are.
  private let tagCount: Int
  private let indices: PathTable

  private init(_ pages: [Page], _ indices: PathTable) {
    site = pages
    self.indices = indices
    let tagged = pages.indices.filter { !pages[$0].tags.isEmpty }
      .newestFirst { pages[$0].article.frontMatter.published }
    var (tags, sources) = (PathTable(), PathTable())
    let tagsOfPages = tagged.map { index in
      pages[index].tags.map { tags.place(adding: Self.term($0.slug, of: pages[index])).place }
    }
    let count = tags.paths.count
    var terms: [[Int]] = []
    terms.reserveCapacity(tagged.count)
    for (index, tags) in zip(tagged, tagsOfPages) {
      let page = pages[index]
      terms.append(
        tags
          + page.article.citations.entries.map {
            count + sources.place(adding: Self.term($0.key, of: page)).place
          })
    }
    var places: [[Int]] = Array(repeating: [], count: count + sources.paths.count)
    for position in tagged.indices {
      for term in terms[position] { places[term].append(position) }
    }
    (self.tagged, self.terms, self.places, tagCount) = (tagged, terms, places, count)
  }

  /// A tag or a source as pages of one language share it.
  private static func term(_ name: String, of page: Page) -> String {
    page.language == SiteLanguages.main ? name : "\(page.language)\n\(name)"
  }

  /// The pages that go best with each page with tags, the best first, without those that its editor chose and those that
  /// stand before and after it.
  static func find(in pages: [Page], _ indices: PathTable) async -> [Int: [Int]] {
    guard pages.contains(where: { !$0.tags.isEmpty }) else { return [:] }
    let related = RelatedPages(pages, indices)
    let found = await related.tagged.indices.concurrentMap { related.find(for: $0) }
    return Dictionary(uniqueKeysWithValues: zip(related.tagged, found))
  }

  private func find(for position: Int) -> [Int] {
    let page = site[tagged[position]]
    let chosen = page.article.frontMatter.related.compactMap {
      page.article.files(named: $0.value).lazy.compactMap { indices[$0] }.first
    }
    let named = chosen + [page.previous, page.next].compactMap(\.self)
    var shares: [Int: Int] = [:]
    for term in terms[position] {
      let others = places[term]
      guard others.count > 1 else { continue }
      let share = Self.whole * (term < tagCount ? 2 : 1) / others.count
      let own = others.partitioningIndex { $0 >= position }
      for other in others[max(0, own - Self.reach)..<min(others.count, own + Self.reach + 1)]
      where other != position {
        shares[other, default: 0] += share
      }
    }
    return shares.filter { !named.contains(tagged[$0.key]) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.limit).map { tagged[$0.key] }
  }
}

extension [Int] {
  /// The first index whose element fulfils a condition that all later elements fulfil.
  fileprivate func partitioningIndex(where belongs: (Int) -> Bool) -> Int {
    var range = indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      range = belongs(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
