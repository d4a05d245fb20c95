import Page
package import Diagnostics
import Site

extension Check {
  /// A site without a front page.
  package static let missingHome = Check("missing-home", .error)
}

/// A site without a front page.
struct MissingHome: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    faces.index(of: ContentPath("index.md")) == nil
      ? [Diagnostic(.missingHome, .noFrontPage, at: nil)] : []
  }
}

extension Message {
  fileprivate static let noFrontPage = Message("the site has no front page", fix: "write Content/index.md")
}
