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
    let home = ContentPath("index.md")
    guard faces.index(of: home) == nil, faces.isContentRead else { return [] }
    if let later = faces.later(home) {
      return [Diagnostic(.missingHome, .laterFrontPage(later, faces), at: later.location)]
    }
    guard !faces.unpublished.contains(home) else {
      return [Diagnostic(.missingHome, .draftFrontPage, at: home.start)]
    }
    return [Diagnostic(.missingHome, .noFrontPage, at: nil)]
  }
}

extension Message {
  fileprivate static let draftFrontPage = Message(
    "the front page is a draft, so the site has none", fix: "take 'draft: true' out of it")

  fileprivate static func laterFrontPage(_ page: LaterPage, _ faces: Faces) -> Message {
    Message(
      "the site has no front page yet: \(stillInTheFuture(page, faces))",
      fix: "write an earlier day, or name the site's time-zone: in \(SiteSettings.file)")
  }

  /// Why a page is not published yet, in words.
  static func stillInTheFuture(_ page: LaterPage, _ faces: Faces) -> String {
    "published: \(page.day.iso) is still in the future here (\(faces.today.iso), \(faces.timeZone))"
  }

  fileprivate static let noFrontPage = Message("the site has no front page", fix: "write Content/index.md")
}
