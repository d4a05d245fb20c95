package import Diagnostics

extension Check {
  /// `feed: true` in a page that is not that of a folder.
  package static let misplacedFeed = Check("misplaced-feed", .error)
  /// A feed without a single page that says when it was published.
  package static let emptyFeed = Check("empty-feed", .warning)
  /// A picture for links that is not there.
  package static let missingPicture = Check("missing-picture", .error)

  /// The checks of what other sites and programs are told of the pages.
  package static let sharing: [Check] = [misplacedFeed, emptyFeed, missingPicture]
}
