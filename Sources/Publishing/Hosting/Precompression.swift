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

  /// The compressed files that go with some files, worked out on all cores.
  ///
  /// - Parameter isTaken: Whether there is a file of this path already.
  static func files(
    for files: [OutputFile], isTaken: @escaping @Sendable (String) -> Bool
  ) async throws(FileError) -> [OutputFile] {
    try await files.concurrentMap { file throws(FileError) -> OutputFile? in
      let path = file.path + ".gz"
      guard isText(file.path), !isTaken(path) else { return nil }
      let bytes =
        switch file.content {
        case .bytes(let bytes): bytes
        case .copy(let source): try FileReader.bytes(of: source)
        }
      return compressed(bytes, at: file.path).map { OutputFile(path: path, content: .bytes($0)) }
    }.compactMap(\.self)
  }
}
