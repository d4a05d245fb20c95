/// A review of a page's facts, as readers are told of it.
package struct Review: Sendable, Equatable {
  /// When it was.
  package let day: Day
  /// Who reviewed; empty where the page does not say.
  package let reviewer: String
  /// When the next one is due.
  package let due: Day?

  /// Describes a review.
  package init(day: Day, reviewer: String, due: Day?) {
    (self.day, self.reviewer, self.due) = (day, reviewer, due)
  }
}

/// What a page may say of its review.
package enum ReviewStatus: Sendable, Equatable {
  /// It says nothing of a review.
  case never
  /// It names a review without a stamp of the text; its editors vouch for it.
  case unstamped(Review)
  /// The text is the one that was reviewed.
  case fits(Review)
  /// The text has changed since that day, so the page must not claim the review.
  case outdated(Day)

  /// Reads the keys of a page.
  ///
  /// The text is made only where there is a stamp.
  init(_ frontMatter: FrontMatter, text: () -> ReaderText) {
    guard let day = frontMatter.reviewed else {
      self = .never
      return
    }
    let review = Review(day: day, reviewer: frontMatter.reviewer, due: frontMatter.reviewDue?.value)
    guard let stamp = frontMatter.reviewedText else {
      self = .unstamped(review)
      return
    }
    self = stamp.value == text().stamp.text ? .fits(review) : .outdated(day)
  }

  /// The review that readers may be told of.
  package var valid: Review? {
    switch self {
    case .unstamped(let review), .fits(let review): review
    case .never, .outdated: nil
    }
  }

  /// Whether the text changed since it was reviewed.
  package var isOutdated: Bool { if case .outdated = self { true } else { false } }
}
