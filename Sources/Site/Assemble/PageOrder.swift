package import Page
import Diagnostics
import Files
import Words

/// The places of the published pages, and the lists that follow from them.
///
/// Made from the faces of the pages; it holds none of them.
package struct PageOrder: Sendable {
  /// The place of each page, by path.
  private let places: [PagePlace]
  /// The lists.
  let lists: PageLists

  /// Puts pages in their places.
  ///
  /// - Parameters:
  ///   - articles: The published articles, by path.
  ///   - editions: The site in each of its languages.
  ///   - today: The day of the build: pages of the future are in no feed.
  package init(of articles: [Article], in editions: [Edition], on today: Day) async {
    let indices = PathTable(articles.map(\.path.text))
    let pages = articles.connected(indices, editions.map(\.language))
    let archives = pages.archives { editions[$0].words }
    lists = PageLists(
      indices: indices, archives: archives,
      listings: archives.sorted { $0.key < $1.key }.flatMap(\.value.listings),
      related: await RelatedPages.find(in: pages, indices), feeds: Feed.all(of: pages, on: today))
    places = pages.map(\.place)
  }

  /// Articles with the same faces as pages in these places.
  func pages(of articles: [Article]) -> [Page] {
    zip(articles, places).map { Page(article: $0, place: $1) }
  }
}

extension [Int] {
  /// The indices of pages, which are in the order of their paths, with the newest first and those without a date last.
  ///
  /// Pages of one day are ordered by their files, which stay when a title changes.
  func newestFirst(published day: (Int) -> Day?) -> [Int] {
    let dated = map { (day: day($0), index: $0) }
    return dated.sorted { first, second in
      switch (first.day, second.day) {
      case (let day?, let other?) where day != other: day > other
      case (.some, nil): true
      case (nil, .some): false
      default: first.index < second.index
      }
    }.map(\.index)
  }
}

extension [Article] {
  /// The articles as pages, with their parents, and in the order in which each section lists them.
  fileprivate func connected(_ indices: PathTable, _ languages: [SiteLanguage]) -> [Page] {
    var sections = Sections(indices, languages)
    var parents: [Int?] = []
    parents.reserveCapacity(count)
    var children = [[Int]](repeating: [], count: count)
    for index in self.indices {
      let article = self[index]
      let parent = sections.parent(of: article)
      parents.append(parent)
      if let parent, !article.frontMatter.isUnlisted, article.frontMatter.isListed {
        children[parent].append(index)
      }
    }
    var neighbours = [(previous: Int?, next: Int?)](repeating: (nil, nil), count: count)
    for section in self.indices
    where !children[section].isEmpty || !self[section].frontMatter.pages.isEmpty {
      let ordered = order(children[section], of: section, parents, indices)
      children[section] = ordered
      for (before, after) in zip(ordered, ordered.dropFirst()) {
        neighbours[before].next = after
        neighbours[after].previous = before
      }
    }
    let pages = self.indices.map { index in
      let place = PagePlace(
        parent: parents[index], children: children[index], previous: neighbours[index].previous,
        next: neighbours[index].next,
        tags: self[index].frontMatter.tags.isEmpty ? [] : self[index].frontMatter.uniqueTags)
      return Page(article: self[index], place: place)
    }
    return pages
  }

  /// Puts the pages of a section into the order that `pages:` says; pages that it does not name follow by title.
  private func order(
    _ children: [Int], of section: Int, _ parents: [Int?], _ indices: PathTable
  ) -> [Int] {
    let article = self[section]
    var ranks: [Int: Int] = [:]
    for (rank, name) in article.frontMatter.pages.enumerated() {
      if let index = article.files(named: name.value).first.flatMap({ indices[$0] }),
        parents[index] == section
      {
        ranks[index] = rank
      }
    }
    guard article.frontMatter.newestFirst == nil else {
      return children.newestFirst { self[$0].frontMatter.published }
    }
    let ranked = children.map { index in
      (
        index: index, rank: ranks.isEmpty ? .max : ranks[index] ?? .max,
        title: self[index].frontMatter.title
      )
    }
    return ranked.sorted { first, second in
      // The pages are in the order of their paths.
      (first.rank, first.title, first.index) < (second.rank, second.title, second.index)
    }.map(\.index)
  }
}

/// Finds the section that each page belongs to: the page of the nearest folder above.
private struct Sections {
  private let indices: PathTable
  /// What was found for a folder; most pages lie in the folder of the one before.
  private var found: [String: Int?] = [:]
  private var last: (folder: String, section: Int?)?
  /// The folders of the languages, each with a front page of its own.
  private let tops: Set<String>

  init(_ indices: PathTable, _ languages: [SiteLanguage]) {
    self.indices = indices
    tops = Set(languages.map(\.home.folder))
  }

  mutating func parent(of article: Article) -> Int? {
    let (path, local) = (article.path, article.local)
    guard !local.isHome, !local.isNotFound else { return nil }
    guard path.isIndex else { return section(of: path) }
    let folder = path.folder
    // The page of a folder belongs to the folder above.
    return folder.isEmpty ? nil : section(of: ContentPath(folder))
  }

  private mutating func section(of path: ContentPath) -> Int? {
    if let last, path.isDirectly(in: last.folder) { return last.section }
    let folder = path.folder
    let section = search(folder)
    last = (folder, section)
    return section
  }

  private mutating func search(_ folder: String) -> Int? {
    if let known = found[folder] { return known }
    let index = indices[ContentPath(folder.isEmpty ? "index.md" : folder + "/index.md")]
    let section = index ?? (tops.contains(folder) ? nil : search(ContentPath(folder).folder))
    found[folder] = .some(section)
    return section
  }
}
