import Diagnostics
import Evidence

/// Studies whose key is not that of a source: a mistake in the file of studies, not on every page that shows one.
struct StudiesWithoutSource: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    faces.studies.unknownSources(in: faces.references)
  }
}
