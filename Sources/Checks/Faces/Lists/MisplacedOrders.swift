import Diagnostics
import Site

/// An order for lists in a page that lists no pages.
struct MisplacedOrders: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    faces.pages.compactMap { page in
      guard let rule = page.frontMatter.newestFirst, !page.path.isIndex else { return nil }
      return Diagnostic(.wrongType, .noList, at: rule.location)
    }
  }
}

extension Message {
  fileprivate static let noList = Message(
    "only the page of a section lists pages", fix: "write order: newest in the folder's index.md")
}
