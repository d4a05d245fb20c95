import Diagnostics
import Page
import Site

/// Drawings and documents that are published as they are, and load something from other hosts.
struct ForeignDocuments: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    guard !faces.foreignDocuments.isEmpty else { return [] }
    let unpublished = Set(faces.contentFiles.unpublished.map(\.path.file))
    return faces.foreignDocuments.filter { $0.location.map { !unpublished.contains($0.file) } ?? true }
  }
}
