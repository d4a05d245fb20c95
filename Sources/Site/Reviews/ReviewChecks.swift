package import Diagnostics

extension Check {
  /// A page whose text changed since it was reviewed.
  ///
  /// A warning, and an error with `--strict`, like a review that is overdue: the page does not claim the review any more, so
  /// nothing untrue is published, and a spelling mistake can be mended on the day on which it is found.
  package static let reviewOutdated = Check("review-outdated", .warning)
  /// A stamp of a review that is none, or that belongs to no review.
  package static let badReviewStamp = Check("bad-review-stamp", .error)

  /// The checks of the stamps of reviews.
  package static let reviews: [Check] = [reviewOutdated, badReviewStamp]
}
