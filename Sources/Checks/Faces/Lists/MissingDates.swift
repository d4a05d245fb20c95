import Page
package import Diagnostics
import Site

extension Check {
  /// An article without a date in a list by date.
  package static let missingDate = Check("missing-date", .error)
}

/// Pages without a date in lists by date; a draft needs none yet.
struct MissingDates: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    faces.pages.compactMap { page in
      guard page.frontMatter.published == nil, !page.frontMatter.isDraft, page.frontMatter.isListed,
        faces.isInArchive(page),
        page.frontMatter.newestFirst == nil || page.path.isIndex
      else { return nil }
      return Diagnostic(.missingDate, .noDate(today: faces.today), at: page.frontMatter.location)
    }
  }
}

extension Message {
  fileprivate static func noDate(today: Day) -> Message {
    Message(
      "this page stands in a list by date but has none",
      fix: "add published: and a day, as in published: \(today.iso)")
  }
}
