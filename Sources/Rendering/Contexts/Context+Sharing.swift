import Mustache
import Page
import Site
import Text

/// What other sites and programs are told of a page: previews of links, feeds, search engines.
extension Context {
  static let imageShape: Shape = ["url": .text, "width": .number, "height": .number, "alt": .text]
  static let feedsShape: Shape = .list(of: ["type": .text, "title": .text, "url": .text])

  /// What a page is to The Open Graph protocol (ogp.me): an article, or a part of the frame around articles.
  static func kind(of page: Page) -> String {
    page.path.isIndex || page.isNotFound ? "website" : "article"
  }

  /// The picture that stands beside links to a page; null where there is none.
  ///
  /// Its address is a whole one, since it is read by other sites.
  static func image(of page: Page, in site: Site) -> Value {
    guard let image = page.article.frontMatter.image ?? site.sharedImage else { return .null }
    let size = site.pictures[image.file.value]?.size
    return [
      "url": .text(site.address(ofFile: image.file.value)), "alt": .text(image.alt),
      "width": size.map { .integer($0.width) } ?? .null, "height": size.map { .integer($0.height) } ?? .null,
    ]
  }

  /// The feeds of the sections that a page is in, the nearest section first.
  static func feeds(for page: Page, in shared: SharedValues) -> Value {
    let feeds = shared.site.feeds.filter { $0.holds(page) }
    return links(to: feeds.sorted { $0.folder.utf8.count > $1.folder.utf8.count }, in: shared)
  }

  /// All feeds of the language, that of the whole site first: readers give their feed reader the address of the front page.
  static func allFeeds(in shared: SharedValues) -> Value {
    let feeds = shared.site.feeds.filter { $0.language == shared.edition.place }
    return links(to: feeds.sorted { $0.folder.utf8.count < $1.folder.utf8.count }, in: shared)
  }

  private static func links(to feeds: [Feed], in shared: SharedValues) -> Value {
    .list(
      feeds.flatMap { feed in
        Feed.Format.allCases.map { format in
          [
            "type": .text(format.mediaType),
            "title": .text("\(shared.site.title(of: feed)) (\(format.name))"),
            "url": .text(shared.root + PercentEncoding.encode(feed.outputPath(format))),
          ]
        }
      })
  }

  /// What a page is, as data for search engines; empty where they are not to show it.
  static func structuredData(
    of index: Int, at address: String, citing sources: [SourceValue], below section: SectionValues,
    in shared: SharedValues
  ) -> Value {
    guard shared.site.hasAddress, shared.site.pages[index].isForSearch(on: shared.site.today) else {
      return .null
    }
    return .html(
      StructuredData(of: index, at: address, citing: sources, below: section, in: shared).json)
  }

  /// The same of a part of a section's list.
  static func structuredData(of listing: Listing, at address: String, in shared: SharedValues) -> Value {
    let site = shared.site
    guard site.hasAddress, site.pages[listing.section].isForSearch(on: site.today) else {
      return .null
    }
    return .html(StructuredData(of: listing, at: address, in: shared).json)
  }

  static func paper(_ paper: SiteSettings.Paper?) -> Value {
    paper.map { ["light": .text($0.light), "dark": .text($0.dark)] } ?? .null
  }
}

extension Site {
  /// What a feed is called: the title of its section, and that of the site.
  func title(of feed: Feed) -> String {
    let title = editions[feed.language].settings.title
    return feed.isOfSite ? title : "\(pages[feed.section].frontMatter.title) – \(title)"
  }
}

extension SiteLanguage {
  /// The language with its country as The Open Graph protocol writes them, `en_GB`; empty where there is no country.
  var locale: String {
    let parts = tag.text.split(separator: "-")
    guard let first = parts.first,
      let country = parts.dropFirst().first(where: { $0.utf8.count == 2 && $0.allSatisfy(\.isLetter) })
    else { return "" }
    return "\(first.lowercased())_\(country.uppercased())"
  }
}
