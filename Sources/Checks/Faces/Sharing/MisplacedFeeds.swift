package import Diagnostics
import Site

extension Check {
  /// A feed asked for in a page that is not that of a folder.
  package static let misplacedFeed = Check("misplaced-feed", .error)
}

/// `feed: true` in a page that is not that of a folder.
struct MisplacedFeeds: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    faces.pages.compactMap { page in
      guard let feed = page.frontMatter.feed, feed.value, !page.path.isIndex else { return nil }
      return Diagnostic(.misplacedFeed, .noFolder, at: feed.location)
    }
  }
}

extension Message {
  fileprivate static let noFolder = Message(
    "only the page of a folder can have a feed", fix: "write feed: true in the index.md of the folder")
}
