import Diagnostics
import Page
import Site
import Text

/// Stylesheets that make browsers ask other hosts, for fonts and images.
struct ForeignStyles: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    faces.stylesheets.flatMap { file in
      Stylesheet(file.source.bytes).addresses
        .filter { $0.meant.isForeignAddress(to: faces.settings.origins) }
        .map { Diagnostic(.thirdParty, .asks($0.meant), at: file.source.location(of: $0.range)) }
    }
  }
}

extension Message {
  fileprivate static func asks(_ address: String) -> Message {
    Message(
      "this makes the reader's browser ask '\(address)'",
      fix: "put the file into Public and name it by its path")
  }
}
