import Diagnostics

extension Site {
  /// Articles whose review is overdue, or that were never reviewed.
  ///
  /// Other pages, such as lists and the statement on privacy, state no facts that could grow old.
  func checkReviews() -> [Diagnostic] {
    pages.flatMap { page -> [Diagnostic] in
      // Nobody reviews what is not written yet.
      guard page.template == "article", !page.frontMatter.isDraft else { return [] }
      let frontMatter = page.frontMatter
      if let due = frontMatter.reviewDue, due.value < today {
        return [
          Diagnostic(
            .overdueReview, "the review of this page was due on \(due.value.text)", at: due.location,
            fix: "review it, then set reviewed: and review-due:")
        ]
      }
      let missing = [("reviewed", frontMatter.reviewed == nil), ("review-due", frontMatter.reviewDue == nil)]
        .filter(\.1).map { "\($0.0):" }
      guard !missing.isEmpty else { return [] }
      return [
        Diagnostic(
          .missingReview, "this article does not say when its facts were reviewed and will be again",
          at: frontMatter.location,
          fix: "add \(missing.joined(separator: " and "))")
      ]
    }
  }
}
