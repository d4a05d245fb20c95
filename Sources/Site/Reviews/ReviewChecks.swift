package import Diagnostics
import Page

extension Check {
  /// A page whose next review is overdue.
  package static let overdueReview = Check("overdue-review", .warning)
  /// A page whose next check against its sources is overdue.
  package static let overdueCheck = Check("overdue-check", .warning)
  /// A page with facts about health that says neither when it was checked against its sources and will be again, nor when it was
  /// reviewed and will be again.
  package static let missingReview = Check("missing-review", .warning)
  /// A page whose text changed since it was reviewed.
  ///
  /// A warning, and an error with `--strict`, like a review that is overdue: the page does not claim the review any
  /// more, so nothing untrue is published, and a spelling mistake can be corrected on the day on which it is found.
  package static let reviewOutdated = Check("review-outdated", .warning)
  /// A page whose text changed since it was checked against its sources.
  package static let checkOutdated = Check("check-outdated", .warning)
}
