import Page
import Diagnostics
import Site

/// Pages whose next review is overdue.
///
/// Other pages, such as lists and the statement on privacy, state no facts that could grow old, and nobody reviews what is not
/// written yet.
struct OverdueReviews: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for page in faces.pages {
      guard let due = page.frontMatter.reviewDue, due.value < faces.today, page.needsReview else { continue }
      found.append(Diagnostic(.overdueReview, .wasDue(on: due.value), at: due.location))
    }
    return found
  }
}

extension Face {
  /// Whether the page states facts that have to be reviewed.
  var needsReview: Bool { statesFacts && !frontMatter.isDraft }
}

extension Message {
  fileprivate static func wasDue(on day: Day) -> Message {
    Message(
      "the review of this page was due on \(day.text)", fix: "review it, then set reviewed: and review-due:")
  }
}
