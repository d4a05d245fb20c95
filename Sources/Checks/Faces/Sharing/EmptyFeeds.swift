package import Diagnostics
import Site

extension Check {
  /// A feed without a single page that says when it was published.
  package static let emptyFeed = Check("empty-feed", .warning, isFollower: true)
}

/// Feeds without a single page that says when it was published.
struct EmptyFeeds: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    let sections = Set(faces.feeds.map(\.section))
    return faces.pages.enumerated().compactMap { place, page in
      guard let feed = page.frontMatter.feed, feed.value, page.path.isIndex, !sections.contains(place)
      else { return nil }
      return Diagnostic(.emptyFeed, .noDates, at: feed.location)
    }
  }
}

extension Message {
  fileprivate static let noDates = Message(
    "no page of this section says when it was published, so it has no feed",
    fix: "add published: to its pages")
}
