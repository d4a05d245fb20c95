package import Diagnostics
import Page
import Site

extension Check {
  /// A picture beside pages that could run a script.
  package static let activePicture = Check("active-picture", .error, isSafety: true)
}

/// Pictures in SVG that could run a script as this site, on any host that sends no headers.
struct ActiveFiles: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    faces.contentFiles.unpublished.filter { $0.reason == .active }.map { file in
      Diagnostic(.activePicture, .active, at: file.path.start)
    }
  }
}

extension Message {
  fileprivate static let active = Message(
    "this picture could run a script when a reader opens it",
    fix: "save it as a plain SVG without scripts, links to scripts and embedded pages, or as a PNG")
}
