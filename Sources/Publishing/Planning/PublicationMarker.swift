internal import Files

/// The file that says a folder was published by Handout, and may therefore be replaced by it.
package enum PublicationMarker {
  /// Its name, at the top of the output folder.
  package static let name = ".handout"
  /// How every marker starts, whatever else a later version may write.
  static let opening = "This folder is published by Handout"
  /// What is written: always the same.
  static let text =
    opening + ": every publication replaces all of it, so change the site's sources instead.\n"

  /// The marker as a file to publish.
  static var file: OutputFile { OutputFile(path: name, content: .bytes(Array(text.utf8))) }

  /// Whether the folder at a path has the marker.
  static func marks(_ folder: String) -> Bool {
    guard let bytes = try? FileReader.bytes(of: folder + "/" + name) else { return false }
    return bytes.starts(with: opening.utf8)
  }
}
