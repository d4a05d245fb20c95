import Diagnostics

extension Site {
  /// Articles whose review is overdue, or that were never reviewed.
  ///
  /// Other pages, such as lists and the statement on privacy, state no facts that could grow old.
  func checkReviews() -> [Diagnostic] {
    pages.flatMap { page -> [Diagnostic] in
      // Nobody reviews what is not written yet.
      guard page.template == "article", !page.frontMatter.isDraft else { return [] }
      let article = page.article
      if let due = article.frontMatter.reviewDue, due.value < today {
        return [
          Diagnostic(
            .overdueReview, "the review of this page was due on \(due.value.text)", at: due.location,
            fix: "review it, then set reviewed: and review-due:")
        ]
      }
      guard article.frontMatter.reviewed == nil || article.frontMatter.reviewDue == nil else { return [] }
      let missing = [
        ("reviewed", article.frontMatter.reviewed == nil),
        ("review-due", article.frontMatter.reviewDue == nil),
      ]
      .filter(\.1).map { "\($0.0):" }
      return [
        Diagnostic(
          .missingReview, "this article does not say when its facts were reviewed and will be again",
          at: article.frontMatter.location,
          fix: "add \(missing.joined(separator: " and "))")
      ]
    }
  }
}
