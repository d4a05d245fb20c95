import Diagnostics

/// A page in its place in the site.
package struct Page: Sendable {
  /// What its file tells.
  package let article: Article
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
    frontMatter.template?.value
      ?? (frontMatter.newestFirst != nil
        ? Site.listingTemplate
        : path.isHome ? "home" : path.isIndex ? "section" : path.isNotFound ? "404" : "article")
  }

  init(_ article: Article) {
    self.article = article
    tags = article.frontMatter.uniqueTags
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

extension [Page] {
  /// Finds the parents of all pages, and the order in which each section lists its pages.
  ///
  /// - Returns: Mistakes in the lists under `pages:`.
  mutating func connect(_ indices: [ContentPath: Int]) -> [Diagnostic] {
    for index in self.indices {
      guard let parent = parent(of: self[index].path, in: indices) else { continue }
      self[index].parent = parent
      if !self[index].frontMatter.isUnlisted { self[parent].children.append(index) }
    }
    var diagnostics: [Diagnostic] = []
    for index in self.indices where !self[index].children.isEmpty || !self[index].frontMatter.pages.isEmpty {
      diagnostics += order(index, indices)
    }
    return diagnostics
  }

  /// The page of the nearest folder above.
  private func parent(of path: ContentPath, in indices: [ContentPath: Int]) -> Int? {
    guard !path.isHome, !path.isNotFound else { return nil }
    var folder = path.folder
    while true {
      let index = ContentPath(folder.isEmpty ? "index.md" : folder + "/index.md")
      if index != path, let found = indices[index] { return found }
      if folder.isEmpty { return nil }
      folder = ContentPath(folder).folder
    }
  }

  /// Puts the pages of a section into the order that `pages:` says; pages that it does not name follow by title.
  private mutating func order(_ section: Int, _ indices: [ContentPath: Int]) -> [Diagnostic] {
    let page = self[section]
    var ranks: [Int: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for (rank, name) in page.frontMatter.pages.enumerated() {
      let path = ContentPath(name.value, from: page.path.folder)
      if let index = path.flatMap({ indices[$0] }), page.children.contains(index) {
        ranks[index] = rank
      } else {
        let names = page.children.map { self[$0].path.relative(to: page.path) }
        diagnostics.append(
          Diagnostic(
            .brokenLink, "'\(name.value)' is not a page of this section", at: name.location,
            fix: Suggestion.didYouMean(name.value, among: names)))
      }
    }
    let isNewestFirst = page.frontMatter.newestFirst != nil
    let children = page.children.sorted {
      if isNewestFirst { return self[$0].isNewer(than: self[$1]) }
      let (first, second) = (ranks[$0] ?? .max, ranks[$1] ?? .max)
      if first != second { return first < second }
      return (self[$0].frontMatter.title, self[$0].path) < (self[$1].frontMatter.title, self[$1].path)
    }
    self[section].children = children
    for (before, after) in zip(children, children.dropFirst()) {
      self[before].next = after
      self[after].previous = before
    }
    return diagnostics
  }
}
