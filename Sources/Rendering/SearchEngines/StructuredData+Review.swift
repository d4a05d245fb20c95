import Page
internal import Site

/// A review of a page that search engines may be told of: a person answers for this very text.
struct ConfirmedReview {
  /// When it was.
  let day: Day
  /// The person.
  let reviewer: String
}

extension Page {
  /// The review that stands in `lastReviewed` and `reviewedBy`; `nil` where no stamp proves it.
  ///
  /// Without a stamp, what the front matter says of a review is a note of the editors: it names no text, and its
  /// `reviewer:` may say that there was none. Readers see it, in the editors' words. Programs are not told it as a fact.
  var confirmedReview: ConfirmedReview? {
    guard case .fits(let review) = article.reviewStatus, !review.reviewer.isEmpty else { return nil }
    return ConfirmedReview(day: review.day, reviewer: review.reviewer)
  }
}
