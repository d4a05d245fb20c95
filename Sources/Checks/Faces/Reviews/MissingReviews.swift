import Diagnostics
import Site

/// Articles, quizzes and other pages with facts that do not say when their facts were reviewed, or when they will be again.
struct MissingReviews: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for page in faces.pages {
      let (reviewed, due) = (page.frontMatter.reviewed, page.frontMatter.reviewDue)
      guard reviewed == nil || due == nil, page.needsReview else { continue }
      // What is overdue is said to be, and not that it was never reviewed.
      if let due, due.value < faces.today { continue }
      found.append(
        Diagnostic(
          .missingReview, .missing(reviewed: reviewed == nil, due: due == nil), at: page.frontMatter.location)
      )
    }
    return found
  }
}

extension Message {
  fileprivate static func missing(reviewed: Bool, due: Bool) -> Message {
    let keys = [("reviewed:", reviewed), ("review-due:", due)].filter(\.1).map(\.0)
    return Message(
      "this page does not say when its facts were reviewed and will be again",
      fix: "add \(keys.joined(separator: " and "))")
  }
}
