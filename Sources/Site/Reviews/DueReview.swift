package import Page

/// A review of a page that has to be done, a check of it against its sources, or of a translation.
package struct DueReview: Sendable, Equatable {
  /// What has to be done.
  package enum Kind: Sendable {
    case review, check, translation
  }

  /// What has to be done.
  package let kind: Kind
  /// When it is due.
  package let day: Day
  /// The title of the page.
  package let title: String
  /// The page's file as editors see it.
  package let file: String
  /// The page's address on the web.
  package let url: String
  /// Whether the text changed since the last time, so that the next is due at once.
  package let isOutdated: Bool
}

extension Site {
  /// The reviews and checks that are overdue or due within some days, the earliest first.
  ///
  /// A page whose text changed since is due today at the latest.
  package func reviews(dueWithin days: Int) -> [DueReview] {
    let last = today.adding(days: days)
    var found: [DueReview] = []
    for (index, page) in pages.enumerated() {
      let frontMatter = page.frontMatter
      let kinds: [(DueReview.Kind, due: Day?, isOutdated: Bool)] = [
        (.review, frontMatter.reviewDue?.value, page.isReviewOutdated),
        (.check, frontMatter.comparison?.due?.value, frontMatter.isComparisonOutdated),
        (.translation, nil, page.article.diagnostics.contains { $0.check == .translationCheckOutdated }),
      ]
      for (kind, due, isOutdated) in kinds {
        guard let day = isOutdated ? min(due ?? today, today) : due, day <= last else { continue }
        found.append(
          DueReview(
            kind: kind, day: day, title: frontMatter.title,
            file: (page.article.file.translation?.catalogue.path ?? page.path).file,
            url: address(ofPage: index),
            isOutdated: isOutdated))
      }
    }
    return found.sorted { ($0.day, $0.file) < ($1.day, $1.file) }
  }
}
