package import Diagnostics
import Page
import Site

extension Check {
  /// A file that something names, of a kind that is not published beside pages.
  package static let unpublishedKind = Check("unpublished-kind", .error)
}

/// Files that templates name, of kinds that are not published beside pages; links of pages are reported where they stand.
struct UnknownKinds: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    let files = faces.contentFiles
    return files.unpublished.filter {
      $0.reason == .unknownKind && files.namedByTemplates.contains($0.path.text)
    }
    .map { Diagnostic(.unpublishedKind, .unknownKind(of: $0.path), at: $0.path.start) }
  }
}

extension Message {
  /// A file of a kind that is not published.
  static func unknownKind(of path: ContentPath) -> Message {
    let message = "'\(path.text)' is not published: Content publishes no files of this kind"
    guard let ending = path.ending else {
      return Message(message, fix: "put the file into Public, or give its name an ending")
    }
    if ["heic", "heif", "tif", "tiff"].contains(ending) {
      let unshown = unshown(ending.uppercased())
      return Message("'\(path.text)' is not published: \(unshown.text)", fix: unshown.fix)
    }
    guard !PublishedKinds.isActive(path) else {
      return Message(
        "'\(path.text)' is not published: beside pages, files that end in .\(ending) could run code as this site",
        fix: "put the file into Public if it is your own")
    }
    return Message(
      message, fix: "write publish: [\(ending)] in \(SiteSettings.file), or put the file into Public")
  }
}
