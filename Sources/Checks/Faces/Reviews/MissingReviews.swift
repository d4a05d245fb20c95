import Diagnostics
import Page
import Site

/// Articles, quizzes and other pages with facts that do not say when these were compared with their sources or reviewed, or when
/// they will be again.
struct MissingReviews: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for page in faces.pages {
      let frontMatter = page.frontMatter
      guard let missing = Missing(frontMatter), page.needsReview, !page.isTranslation else { continue }
      // What is overdue is said to be, and not that it was never reviewed.
      let dues = [frontMatter.reviewDue?.value, frontMatter.comparison?.due?.value]
      if dues.contains(where: { $0.map { $0 < faces.today } ?? false }) { continue }
      found.append(Diagnostic(.missingReview, .missing(missing), at: frontMatter.location))
    }
    return found
  }
}

/// What to add to a page.
private enum Missing {
  /// The page says nothing of a check or a review.
  case all
  /// It says the one thing, but not the other.
  case key(String)
  /// Its reviewer is nobody, in the words that the manual once gave.
  case reviewer

  /// `nil` where a check or a review is there with the day of the next one.
  init?(_ frontMatter: FrontMatter) {
    let (reviewed, due) = (frontMatter.reviewed, frontMatter.reviewDue)
    if reviewed != nil, frontMatter.reviewer.lowercased().hasPrefix("not yet reviewed") {
      self = .reviewer
      return
    }
    if reviewed != nil, due != nil { return nil }
    switch frontMatter.comparison {
    case let comparison? where comparison.due != nil: return nil
    case .some: self = .key("check-due:")
    case nil: self = reviewed != nil ? .key("review-due:") : due != nil ? .key("reviewed:") : .all
    }
  }
}

extension Message {
  fileprivate static func missing(_ missing: Missing) -> Message {
    let what = "this page does not say when its facts were checked or reviewed, and will be again"
    return switch missing {
    case .all:
      Message(
        what,
        fix:
          "add checked: and check-due: once its text is compared with its sources, or have it reviewed: see handout manual reviews"
      )
    case .key(let key): Message(what, fix: "add \(key)")
    case .reviewer:
      Message(
        "this page says that it was reviewed, and by nobody",
        fix: "write checked: and check-due: instead of reviewed:, reviewer: and review-due:")
    }
  }
}
