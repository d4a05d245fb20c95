import Diagnostics

/// A page in its place in the site.
package struct Page: Sendable {
  /// What its file tells.
  package let article: Article
  /// Whether the article was known from the build before.
  let isKnown: Bool
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
  package var frontMatter: FrontMatter { article.frontMatter }

  /// The name of its template.
  package var template: String {
    article.frontMatter.template?.value
      ?? (article.frontMatter.newestFirst != nil
        ? Site.listingTemplate
        : path.isHome ? "home" : path.isIndex ? "section" : path.isNotFound ? "404" : "article")
  }

  init(_ article: Article, isKnown: Bool = false) {
    (self.article, self.isKnown) = (article, isKnown)
    tags = article.frontMatter.uniqueTags
  }

  /// A page in the place that it had before.
  init(_ article: Article, isKnown: Bool, like other: Page) {
    (self.article, self.isKnown, tags) = (article, isKnown, other.tags)
    (parent, children, previous, next) = (other.parent, other.children, other.previous, other.next)
  }

  /// Whether the page stands before another where the newest stand first.
  ///
  /// Pages of one day are ordered by their files, which stay when a title changes.
  func isNewer(than other: Page) -> Bool {
    switch (frontMatter.published, other.frontMatter.published) {
    case (let mine?, let others?) where mine != others: mine > others
    case (.some, nil): true
    case (nil, .some): false
    default: path < other.path
    }
  }
}

/// The published pages, each in its place, and the lists that follow from it.
struct PageOrder: Sendable {
  /// The pages, by path.
  let pages: [Page]
  /// Where in `pages` a file is.
  let indices: [ContentPath: Int]
  /// The lists of the sections that list their newest pages first, by the index of their page.
  let archives: [Int: Archive]
  /// The pages that go with each page with tags, besides those that its editor chose.
  let related: [Int: [Int]]
  /// The sections that can be followed.
  let feeds: [Feed]
  /// What is wrong in the lists under `pages:`.
  let mistakes: [Diagnostic]

  /// Puts pages in their places.
  ///
  /// - Parameter today: The day of the build: pages of the future are in no feed.
  init(_ pages: [Page], on today: Day) async {
    var pages = pages
    indices = Dictionary(uniqueKeysWithValues: pages.indices.map { (pages[$0].path, $0) })
    mistakes = pages.connect(indices)
    archives = pages.archives
    related = await RelatedPages.find(in: pages, indices)
    feeds = Feed.all(of: pages, on: today)
    self.pages = pages
  }

  /// Gives pages the places that the same pages had before their texts changed.
  init(_ pages: [Page], like other: PageOrder) {
    self.pages = zip(pages, other.pages).map { Page($0.article, isKnown: $0.isKnown, like: $1) }
    (indices, mistakes) = (other.indices, other.mistakes)
    (archives, related, feeds) = (other.archives, other.related, other.feeds)
  }
}

extension [Page] {
  /// Finds the parents of all pages, and the order in which each section lists its pages.
  ///
  /// - Returns: Mistakes in the lists under `pages:`.
  fileprivate mutating func connect(_ indices: [ContentPath: Int]) -> [Diagnostic] {
    var sections = Sections(indices)
    for index in self.indices {
      guard let parent = sections.parent(of: self[index].path) else { continue }
      self[index].parent = parent
      if !self[index].frontMatter.isUnlisted { self[parent].children.append(index) }
    }
    var diagnostics: [Diagnostic] = []
    for index in self.indices
    where !self[index].children.isEmpty || !self[index].article.frontMatter.pages.isEmpty {
      diagnostics += order(index, indices)
    }
    return diagnostics
  }

  /// Puts the pages of a section into the order that `pages:` says; pages that it does not name follow by title.
  private mutating func order(_ section: Int, _ indices: [ContentPath: Int]) -> [Diagnostic] {
    let page = self[section]
    var ranks: [Int: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for (rank, name) in page.article.frontMatter.pages.enumerated() {
      let path = ContentPath(name.value, from: page.path.folder)
      if let index = path.flatMap({ indices[$0] }), self[index].parent == section {
        ranks[index] = rank
      } else {
        let names = page.children.map { self[$0].path.relative(to: page.path) }
        diagnostics.append(
          Diagnostic(
            .brokenLink, "'\(name.value)' is not a page of this section", at: name.location,
            fix: Suggestion.didYouMean(name.value, among: names)))
      }
    }
    let children =
      page.frontMatter.newestFirst != nil
      ? page.children.sorted { self[$0].isNewer(than: self[$1]) }
      : page.children.map { index in
        (index: index, rank: ranks[index] ?? .max, title: self[index].article.frontMatter.title)
      }.sorted { first, second in
        // The pages are in the order of their paths.
        (first.rank, first.title, first.index) < (second.rank, second.title, second.index)
      }.map(\.index)
    self[section].children = children
    for (before, after) in zip(children, children.dropFirst()) {
      self[before].next = after
      self[after].previous = before
    }
    return diagnostics
  }
}

/// Finds the section that each page belongs to: the page of the nearest folder above.
private struct Sections {
  private let indices: [ContentPath: Int]
  /// What was found for a folder; most pages lie in the folder of the one before.
  private var found: [String: Int?] = [:]
  private var last: (folder: String, section: Int?)?

  init(_ indices: [ContentPath: Int]) { self.indices = indices }

  mutating func parent(of path: ContentPath) -> Int? {
    guard !path.isHome, !path.isNotFound else { return nil }
    let folder = path.folder
    guard path.isIndex else { return section(of: folder) }
    // The page of a folder belongs to the folder above.
    return folder.isEmpty ? nil : section(of: ContentPath(folder).folder)
  }

  private mutating func section(of folder: String) -> Int? {
    if let last, last.folder == folder { return last.section }
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
