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
}

extension Site {
  /// The reviews that are due within some days from today on, and those that are overdue, the earliest first.
  package func reviews(dueWithin days: Int) -> [DueReview] {
    let last = today.adding(days: days)
    return pages.compactMap { page in
      page.frontMatter.reviewDue.flatMap { due in
        due.value > last
          ? nil
          : DueReview(
            day: due.value, title: page.frontMatter.title, file: page.path.file, url: address(of: page.path))
      }
    }.sorted { ($0.day, $0.file) < ($1.day, $1.file) }
  }
}
