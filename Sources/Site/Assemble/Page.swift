package import Page
import Diagnostics
import Words

/// A page in its place in the site.
package struct Page: Sendable {
  /// What its file tells.
  package let article: Article
  /// Whether the article was known from the build before.
  package let isKnown: Bool
  /// The page of the section it belongs to; `nil` for the front page, and for pages that stand in no list.
  package fileprivate(set) var parent: Int?
  /// The pages of its section, in the order in which they are listed.
  package fileprivate(set) var children: [Int] = []
  /// The page before it in its section.
  package fileprivate(set) var previous: Int?
  /// The page after it in its section.
  package fileprivate(set) var next: Int?
  /// What it is about.
  package let tags: [Tag]

  /// Its file.
  package var path: ContentPath { article.path }
  /// What stands before its text.
  package var frontMatter: FrontMatter {
    // Lent, since it is large and mostly only one part of it is wanted.
    _read { yield article.frontMatter }
  }

  /// The name of its template.
  package var template: String {
    article.frontMatter.template?.value
      ?? (article.frontMatter.newestFirst != nil
        ? Site.listingTemplate
        : path.isHome ? "home" : path.isIndex ? "section" : path.isNotFound ? "404" : "article")
  }

  init(_ article: Article, isKnown: Bool = false) {
    (self.article, self.isKnown) = (article, isKnown)
    tags = article.frontMatter.tags.isEmpty ? [] : article.frontMatter.uniqueTags
  }

  /// A page in the place that it had before.
  init(_ article: Article, isKnown: Bool, like other: Page) {
    (self.article, self.isKnown, tags) = (article, isKnown, other.tags)
    (parent, children, previous, next) = (other.parent, other.children, other.previous, other.next)
  }
}

extension [Page] {
  /// Some of the pages, which are in the order of their paths, with the newest first and those without a date last.
  ///
  /// Pages of one day are ordered by their files, which stay when a title changes.
  func newestFirst(_ some: [Int]) -> [Int] {
    let dated = some.map { (day: self[$0].article.frontMatter.published, index: $0) }
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

/// The published pages, each in its place, and the lists that follow from it.
struct PageOrder: Sendable {
  /// The pages, by path.
  let pages: [Page]
  /// Where in `pages` a file is.
  let indices: PathTable
  /// The lists of the sections that list their newest pages first, by the index of their page.
  let archives: [Int: Archive]
  /// The pages that no file stands for, in the order of their sections.
  let listings: [Listing]
  /// The pages that go with each page with tags, besides those that its editor chose.
  let related: [Int: [Int]]
  /// The sections that can be followed.
  let feeds: [Feed]
  /// What is wrong in the lists under `pages:`.
  let mistakes: [Diagnostic]

  /// Puts pages in their places.
  ///
  /// - Parameters:
  ///   - pages: The pages.
  ///   - today: The day of the build: pages of the future are in no feed.
  ///   - words: The words for readers.
  init(_ pages: [Page], on today: Day, words: Words) async {
    indices = PathTable(pages.map { $0.article.path.text })
    let (pages, mistakes) = pages.connected(indices)
    archives = pages.archives(in: words)
    listings = archives.sorted { $0.key < $1.key }.flatMap(\.value.listings)
    related = await RelatedPages.find(in: pages, indices)
    feeds = Feed.all(of: pages, on: today)
    (self.pages, self.mistakes) = (pages, mistakes)
  }

  /// Gives pages the places that the same pages had before their texts changed.
  init(_ pages: [Page], like other: PageOrder) {
    self.pages = pages.indices.map {
      Page(pages[$0].article, isKnown: pages[$0].isKnown, like: other.pages[$0])
    }
    (indices, mistakes) = (other.indices, other.mistakes)
    (archives, listings) = (other.archives, other.listings)
    (related, feeds) = (other.related, other.feeds)
  }
}

extension [Page] {
  /// The pages with their parents, and in the order in which each section lists them.
  ///
  /// - Returns: The pages, and mistakes in the lists under `pages:`.
  fileprivate func connected(_ indices: PathTable) -> (pages: [Page], mistakes: [Diagnostic]) {
    var sections = Sections(indices)
    var parents: [Int?] = []
    parents.reserveCapacity(count)
    var children = [[Int]](repeating: [], count: count)
    for index in self.indices {
      let article = self[index].article
      let parent = sections.parent(of: article.path)
      parents.append(parent)
      if let parent, !article.frontMatter.isUnlisted { children[parent].append(index) }
    }
    var neighbours = [(previous: Int?, next: Int?)](repeating: (nil, nil), count: count)
    var mistakes: [Diagnostic] = []
    for section in self.indices
    where !children[section].isEmpty || !self[section].article.frontMatter.pages.isEmpty {
      let ordered = order(children[section], of: section, parents, indices, &mistakes)
      children[section] = ordered
      for (before, after) in zip(ordered, ordered.dropFirst()) {
        neighbours[before].next = after
        neighbours[after].previous = before
      }
    }
    let pages = self.indices.map { index in
      var page = self[index]
      (page.parent, page.children) = (parents[index], children[index])
      (page.previous, page.next) = neighbours[index]
      return page
    }
    return (pages, mistakes)
  }

  /// Puts the pages of a section into the order that `pages:` says; pages that it does not name follow by title.
  private func order(
    _ children: [Int], of section: Int, _ parents: [Int?], _ indices: PathTable,
    _ mistakes: inout [Diagnostic]
  ) -> [Int] {
    let article = self[section].article
    var ranks: [Int: Int] = [:]
    for (rank, name) in article.frontMatter.pages.enumerated() {
      let path = ContentPath(name.value, from: article.path.folder)
      if let index = path.flatMap({ indices[$0] }), parents[index] == section {
        ranks[index] = rank
      } else {
        let names = children.map { self[$0].path.relative(to: article.path) }
        mistakes.append(
          Diagnostic(
            .brokenLink, "'\(name.value)' is not a page of this section", at: name.location,
            fix: Suggestion.didYouMean(name.value, among: names)))
      }
    }
    guard article.frontMatter.newestFirst == nil else { return newestFirst(children) }
    let ranked = children.map { index in
      (
        index: index, rank: ranks.isEmpty ? .max : ranks[index] ?? .max,
        title: self[index].article.frontMatter.title
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

  init(_ indices: PathTable) { self.indices = indices }

  mutating func parent(of path: ContentPath) -> Int? {
    guard !path.isHome, !path.isNotFound else { return nil }
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
    let section = index ?? (folder.isEmpty ? nil : search(ContentPath(folder).folder))
    found[folder] = .some(section)
    return section
  }
}
