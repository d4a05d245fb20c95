package import Files
internal import Site
internal import Synchronization

/// One form of a feed, made when it is needed: it holds the texts of its pages.
package struct FeedFile: Sendable, Equatable {
  private let source: FeedSource
  private let format: Feed.Format

  /// A form of a feed.
  init(_ source: FeedSource, _ format: Feed.Format) { (self.source, self.format) = (source, format) }

  /// What the file holds.
  package func bytes() throws(FileError) -> [UInt8] {
    let content = try source.content()
    return switch format {
    case .rss: content.rss
    case .atom: content.atom
    case .json: content.json
    }
  }

  /// Two files are the same where they are the same form of one feed.
  package static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.source === rhs.source && lhs.format == rhs.format
  }
}

/// What a feed says, worked out once for all its forms.
final class FeedSource: Sendable {
  private let feed: Feed
  private let site: Site
  private let known = Mutex<FeedContent?>(nil)

  init(_ feed: Feed, in site: Site) { (self.feed, self.site) = (feed, site) }

  func content() throws(FileError) -> FeedContent {
    if let content = known.withLock(\.self) { return content }
    let content = try FeedContent(feed, of: site)
    known.withLock { $0 = content }
    return content
  }
}
