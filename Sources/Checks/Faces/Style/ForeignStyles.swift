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
        .map { ThirdParty($0.meant).diagnostic(at: file.source.location(of: $0.range)) }
    }
  }
}
