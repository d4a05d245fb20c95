package import Page

extension Page {
  /// The review that readers may be told of; `nil` where there was none, or the text has changed since.
  ///
  /// Everything that says that a page was reviewed asks here, so that no page claims a review of another text.
  package var validReview: Review? { article.reviewStatus.valid }

  /// Whether the text of the page changed since it was reviewed.
  package var isReviewOutdated: Bool { article.reviewStatus.isOutdated }
}
