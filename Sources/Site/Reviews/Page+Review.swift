package import Page

extension Page {
  /// The review that readers may be told of; `nil` where there was none, or the text has changed since.
  ///
  /// Everything that says that a page was reviewed asks here, so that no page claims a review of another text.
  package var validReview: Review? { article.reviewStatus.valid }

  /// Whether the text of the page changed since it was reviewed.
  package var isReviewOutdated: Bool { article.reviewStatus.isOutdated }

  /// The comparison with its sources that readers may be told of; `nil` where there was none, or the text has changed since.
  package var validComparison: SourceComparison? {
    frontMatter.isComparisonOutdated ? nil : frontMatter.comparison
  }

  /// Whether readers have to be told that nobody qualified has reviewed the page: it states facts, or speaks of a check.
  ///
  /// Of a page whose text changed since its review, they are told that instead.
  package var isUnreviewed: Bool {
    article.reviewStatus == .never && (statesFacts || frontMatter.comparison != nil)
  }
}
