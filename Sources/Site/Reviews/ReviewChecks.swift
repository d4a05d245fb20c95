package import Diagnostics
import Page

extension Check {
  /// A page whose text changed since it was reviewed.
  ///
  /// A warning, and an error with `--strict`, like a review that is overdue: the page does not claim the review any more, so
  /// nothing untrue is published, and a spelling mistake can be mended on the day on which it is found.
  package static let reviewOutdated = Check("review-outdated", .warning)

  /// The checks of the stamps of reviews.
  package static let reviews: [Check] = [reviewOutdated, badReviewStamp]
}
