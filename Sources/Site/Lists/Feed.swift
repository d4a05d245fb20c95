package import Page
internal import Text

/// A section whose new pages readers can follow: one with `feed: true` in its page.
package struct Feed: Sendable {
  /// The forms in which a feed is published.
  package enum Format: Sendable, CaseIterable {
    /// RSS 2.0.
    case rss
    /// The Atom Syndication Format, RFC 4287.
    case atom
    /// JSON Feed 1.1.
    case json

    /// The name of its file in the folder of the section.
    package var fileName: String {
      switch self {
      case .rss: "feed.xml"
      case .atom: "atom.xml"
      case .json: "feed.json"
      }
    }

    /// The media type.
    package var mediaType: String {
      switch self {
      case .rss: "application/rss+xml"
      case .atom: "application/atom+xml"
      case .json: "application/feed+json"
      }
    }

    /// What people call it.
    package var name: String {
      switch self {
      case .rss: "RSS"
      case .atom: "Atom"
      case .json: "JSON Feed"
      }
    }
  }

  /// How many pages a feed holds.
  package static let limit = 20

  /// The index of the section's page.
  package let section: Int
  /// The place of its language.
  package let language: Int
  /// Whether it is that of the whole site, as far as that is in its language.
  package let isOfSite: Bool
  /// The folder of the section; empty for the whole site in its main language.
  package let folder: String
  /// The indices of the newest pages, newest first; never empty.
  package let entries: [Int]

  /// Where a form of the feed is published, below the output folder.
  package func outputPath(_ format: Format) -> String {
    folder.isEmpty ? format.fileName : folder + "/" + format.fileName
  }

  /// Whether a page belongs to the section, or is the section's own.
  package func holds(_ page: Page) -> Bool {
    page.language == language && (isOfSite || page.path.text.utf8.starts(with: "\(folder)/".utf8))
  }

  /// The feeds of a site.
  ///
  /// Pages without `published:` are in none, since nothing says whether they are new.
  static func all(of pages: [Page], on today: Day) -> [Feed] {
    pages.indices.filter { pages[$0].wantsFeed }.compactMap { section in
      let folder = pages[section].path.folder
      let newest = newest(in: folder, of: pages, besides: section, on: today)
      guard !newest.isEmpty else { return nil }
      return Feed(
        section: section, language: pages[section].language, isOfSite: pages[section].isHome, folder: folder,
        entries: newest)
    }
  }

  /// The newest pages with a date below a folder, the newest first.
  private static func newest(in folder: String, of pages: [Page], besides section: Int, on today: Day)
    -> [Int]
  {
    // Pages are sorted by path, so those below a folder are neighbours.
    let first = ContentPath(folder + "/")
    let start = folder.isEmpty ? 0 : pages.partitioningIndex { $0.article.path >= first }
    let prefix = folder + "/"
    var dated: [Int] = []
    for index in start..<pages.count {
      let page = pages[index]
      guard folder.isEmpty || page.article.path.text.utf8.starts(with: prefix.utf8) else { break }
      guard index != section, page.language == pages[section].language,
        page.article.frontMatter.published != nil, page.isForSearch(on: today)
      else { continue }
      dated.append(index)
    }
    return Array(dated.newestFirst { pages[$0].article.frontMatter.published }.prefix(limit))
  }
}

extension Page {
  /// Whether the page asks for a feed, and is one that can have it.
  var wantsFeed: Bool { article.frontMatter.feed?.value == true && path.isIndex }

  /// Whether search engines and feeds may show the page: not the page for missing addresses, no draft, no page of the
  /// future.
  package func isForSearch(on today: Day) -> Bool {
    !isNotFound && !article.frontMatter.isKeptFromSearch && !article.frontMatter.isUnlisted
      && article.isPublished(on: today)
  }
}
