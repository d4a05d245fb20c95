package import Diagnostics
import Page
import Site

extension Check {
  /// Files in Content that are not published, because nothing that is published names them.
  package static let unpublishedFile = Check("unpublished-file", .warning)
}

/// Files in Content that nothing names, and that no reader gets.
///
/// One message for all: a folder of originals or drafts may hold hundreds. Files of drafts come with their page, and of files that
/// readers were promised another check tells.
struct UnpublishedFiles: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    let unnamed = faces.contentFiles.unpublished.filter {
      $0.reason == .unnamed && faces.addressLock?[$0.path.outputPath] == nil
    }.map(\.path)
    guard let first = unnamed.first else { return [] }
    return [Diagnostic(.unpublishedFile, .unnamed(unnamed), at: first.start)]
  }
}

extension ContentPath {
  /// The first line of the file, which may hold no text.
  var start: Location { SourceText(file: file, "").location(ofLine: 1) }
}

extension Message {
  /// How many files are listed.
  private static let few = 5

  fileprivate static func unnamed(_ files: [ContentPath]) -> Message {
    guard files.count > 1 else {
      return Message(
        "this file is not published, because no published page names it",
        fix: "link to it from a page, put it into Public, or take it out of Content")
    }
    let others = files.dropFirst().prefix(few).map(\.file).joined(separator: ", ")
    let rest = files.count - 1 - few
    return Message(
      "\(files.count) files in Content are not published, because no published page names them: this one, \(others)"
        + (rest > 0 ? " and \(rest) more" : ""),
      fix: "link to them from pages, put them into Public, or take them out of Content")
  }
}
