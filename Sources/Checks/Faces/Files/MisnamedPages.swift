package import Diagnostics
import Page
import Site

extension Check {
  /// A page whose file is not named as pages are, such as `bar.MD`, `x.markdown` or `Index.md`.
  package static let misnamedPage = Check("misnamed-page", .error)
}

/// Files that are pages by their content but not by their names, which are never published as they are.
struct MisnamedPages: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    let files = faces.contentFiles.unpublished.lazy.filter { $0.reason == .misnamed }.map(\.path)
    // On a disk that tells large letters from small ones, these are pages of another address than they seem.
    let pages = faces.pages.lazy.map(\.path) + faces.unpublished.sorted()
    return (files + pages.filter { $0.nameOfPage != nil }).map { path in
      Diagnostic(.misnamedPage, .misnamed(path), at: path.start)
    }
  }
}

extension Message {
  fileprivate static func misnamed(_ path: ContentPath) -> Message {
    let right = path.nameOfPage ?? path.name
    let message =
      right == "index.md"
      ? "the page of a folder is called index.md, in small letters" : "the name of a page ends in .md"
    return Message(message, fix: "call this file \(right)")
  }
}
