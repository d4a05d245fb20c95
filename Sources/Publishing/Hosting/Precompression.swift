internal import Site

/// Files that are published compressed as well, so that a host can send them without compressing them each time.
package enum Precompression {
  /// The smallest file that is worth it, in bytes: anything smaller travels in one packet anyway.
  static let least = 1_024
  /// How much smaller the compressed file must be, in hundredths of the file.
  static let leastSaving = 10

  /// The compressed file, to be published beside the file with `.gz` behind its name.
  ///
  /// - Parameter path: Where the file is published; only text is compressed, since images and the like are already.
  /// - Returns: `nil` where nothing is gained.
  package static func compressed(_ bytes: [UInt8], at path: String) -> [UInt8]? {
    guard isText(path), bytes.count >= least, let result = Gzip.compressed(bytes),
      result.count <= bytes.count / 100 * (100 - leastSaving)
    else { return nil }
    return result
  }

  /// Whether a file is text, by its name.
  static func isText(_ path: String) -> Bool {
    path.lastIndex(of: ".").map { endings.contains(path[$0...].lowercased()) } ?? false
  }

  private static let endings: Set<String> = [
    ".html", ".css", ".js", ".mjs", ".svg", ".xml", ".json", ".txt", ".webmanifest", ".csv", ".md", ".ics",
  ]

  /// What stands behind the name of the file that is compressed.
  static let ending = ".gz"

  /// The longest name that a file system takes, in bytes.
  private static let longestName = 255

  /// The compressed files that may go with some files: which of them gain anything, shows only when they are written.
  static func files(for files: [OutputFile]) -> [OutputFile] {
    let taken = Set(files.map(\.path))
    return files.compactMap { file in
      let path = file.path + ending
      guard isText(file.path), !taken.contains(path),
        path.utf8.reversed().prefix(while: { $0 != UInt8(ascii: "/") }).count <= longestName
      else { return nil }
      return OutputFile(path: path, content: .compressed)
    }
  }
}
