import Diagnostics

extension Site {
  /// Articles whose review is overdue, or that were never reviewed.
  ///
  /// Other pages, such as lists and the statement on privacy, state no facts that could grow old.
  func checkReviews() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for page in pages {
      let article = page.article
      // Most pages were reviewed, and will be again.
      if article.frontMatter.reviewed != nil, let due = article.frontMatter.reviewDue, due.value >= today {
        continue
      }
      // Nobody reviews what is not written yet.
      guard page.template == "article", !article.frontMatter.isDraft else { continue }
      if let due = article.frontMatter.reviewDue, due.value < today {
        result.append(
          Diagnostic(
            .overdueReview, "the review of this page was due on \(due.value.text)", at: due.location,
            fix: "review it, then set reviewed: and review-due:"))
        continue
      }
      let missing = [
        ("reviewed", article.frontMatter.reviewed == nil),
        ("review-due", article.frontMatter.reviewDue == nil),
      ]
      .filter(\.1).map { "\($0.0):" }
      result.append(
        Diagnostic(
          .missingReview, "this article does not say when its facts were reviewed and will be again",
          at: article.frontMatter.location,
          fix: "add \(missing.joined(separator: " and "))"))
    }
    return result
  }
}
