package import Page

/// A review that has to be done.
package struct DueReview: Sendable, Equatable {
  /// When it is due.
  package let day: Day
  /// The title of the page.
  package let title: String
  /// The page's file as editors see it.
  package let file: String
  /// The page's address on the web.
  package let url: String
  /// Whether the text changed since the last review, so that the next is due at once.
  package let isOutdated: Bool
}

extension Site {
  /// The reviews that are overdue or due within some days, the earliest first.
  ///
  /// A page whose text changed since its review is due today at the latest.
  package func reviews(dueWithin days: Int) -> [DueReview] {
    let last = today.adding(days: days)
    return pages.compactMap { page in
      let due = page.frontMatter.reviewDue?.value
      let isOutdated = page.isReviewOutdated
      guard let day = isOutdated ? min(due ?? today, today) : due, day <= last else { return nil }
      return DueReview(
        day: day, title: page.frontMatter.title, file: page.path.file, url: address(of: page.path),
        isOutdated: isOutdated)
    }.sorted { ($0.day, $0.file) < ($1.day, $1.file) }
  }
}
