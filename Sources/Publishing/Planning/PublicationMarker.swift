internal import Files

/// The file that says a folder was published by Handout, and names every file that was written.
///
/// What it does not name, nobody but Handout's editors can have put there, and it is never removed unasked: the marker by itself
/// licenses nothing.
package enum PublicationMarker {
  /// Its name, at the top of the output folder.
  package static let name = ".handout"
  /// How every marker starts, whatever else a later version may write.
  static let opening = "This folder is published by Handout"
  /// What stands before the list; markers of older versions have no list.
  private static let head =
    opening + ": every publication replaces all of it, so change the site's sources instead.\n"
    + "It removes only what is listed here:\n"

  /// The marker as a file to publish.
  ///
  /// - Parameter files: What is published with it, by the bytes of the paths.
  static func file(naming files: [OutputFile]) -> OutputFile {
    var bytes = Array(head.utf8)
    bytes.reserveCapacity(bytes.count + files.reduce(0) { $0 + $1.path.utf8.count + 1 })
    for file in files {
      bytes += file.path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return OutputFile(path: name, content: .bytes(bytes))
  }

  /// What the marker says of the folder at a path.
  enum Mark {
    /// There is none.
    case none
    /// The folder was published.
    case published
    /// There is a file of this name that cannot be the marker, or not any more.
    case damaged
  }

  /// Looks for the marker in the folder at a path.
  static func mark(of folder: String) -> Mark {
    guard let bytes = try? FileReader.bytes(of: folder + "/" + name) else { return .none }
    return bytes.starts(with: opening.utf8) ? .published : .damaged
  }

  /// The files that were written to an open folder, by the bytes of the paths; `nil` where no list was kept.
  static func files(in folder: Int32) -> [String]? {
    guard let bytes = try? FileReader.bytes(of: name, in: folder), bytes.starts(with: head.utf8) else {
      return nil
    }
    let lines = bytes.dropFirst(head.utf8.count).split(separator: UInt8(ascii: "\n"))
    return lines.map { String(decoding: $0, as: UTF8.self) }.sorted(by: PathOrder.precedes)
  }
}
