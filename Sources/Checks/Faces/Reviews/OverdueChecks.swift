import Page
import Diagnostics
import Site

/// Pages whose next check against their sources is overdue.
///
/// Pages of any kind, since readers of each are told when it was due.
struct OverdueChecks: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for page in faces.pages where !page.frontMatter.isDraft {
      guard let due = page.frontMatter.comparison?.due, due.value < faces.today else { continue }
      found.append(Diagnostic(.overdueCheck, .checkWasDue(on: due.value), at: due.location))
    }
    return found
  }
}

extension Message {
  fileprivate static func checkWasDue(on day: Day) -> Message {
    Message(
      "the next check of this page was due on \(day.text)",
      fix: "compare it with its sources, then set checked: and check-due:")
  }
}
