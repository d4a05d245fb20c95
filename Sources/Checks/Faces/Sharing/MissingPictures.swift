package import Diagnostics
import Site

extension Check {
  /// A picture for links that is not there.
  package static let missingPicture = Check("missing-picture", .error)
}

/// Pictures beside links to the site or to a page that are not there.
struct MissingPictures: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    let published = Set(faces.publicFiles)
    let names = Suggestions { [files = faces.publicFiles] in files }
    let images = [faces.settings.image].compactMap(\.self) + faces.pages.compactMap { $0.frontMatter.image }
    return images.map(\.file).filter { !published.contains($0.value) }.map { file in
      Diagnostic(.missingPicture, .noPicture(file.value, among: names), at: file.location)
    }
  }
}

extension Message {
  fileprivate static func noPicture(_ file: String, among files: Suggestions) -> Message {
    Message("there is no picture '\(file)' in Public", fix: files.didYouMean(file))
  }
}
