internal import Files
package import Site
internal import Synchronization

/// One form of a feed, made when it is needed: it holds the texts of its pages.
package struct FeedFile: ContentMaker {
  private let source: FeedSource
  private let format: Feed.Format

  /// A form of a feed.
  package init(_ source: FeedSource, _ format: Feed.Format) { (self.source, self.format) = (source, format) }

  /// It is cheaper to make a feed than to find out what all its pages depend on.
  package var digest: ContentDigest? { nil }

  package func make() throws(MakingError) -> (bytes: [UInt8], digest: ContentDigest?) {
    let content: FeedContent
    do throws(FileError) { content = try source.content() } catch { throw .file(error) }
    return switch format {
    case .rss: (content.rss, nil)
    case .atom: (content.atom, nil)
    case .json: (content.json, nil)
    }
  }
}

/// What a feed says, worked out once for all its forms.
package final class FeedSource: Sendable {
  private let feed: Feed
  private let site: Site
  private let known = Mutex<FeedContent?>(nil)

  package init(_ feed: Feed, in site: Site) { (self.feed, self.site) = (feed, site) }

  func content() throws(FileError) -> FeedContent {
    if let content = known.withLock(\.self) { return content }
    let content = try FeedContent(feed, of: site)
    known.withLock { $0 = content }
    return content
  }
}
