/// The bytes of files as string literals, which are static data: nothing happens at the start of the program.
enum FileLiterals {
  /// An extension of a type with the files below some folders.
  ///
  /// - Parameter folders: Their names stand before those of the files.
  static func swift(in type: String, folders: [Folder]) throws -> String {
    var lines = ["extension \(type) {", "  static let embedded: [(path: String, content: StaticString)] = ["]
    for folder in folders {
      for file in try folder.files {
        let path = folder.name.isEmpty ? file.path : "\(folder.name)/\(file.path)"
        lines.append("    (\(literal(path.utf8)), \(literal(file.bytes))),")
      }
    }
    lines += [
      "  ]", "",
      "  /// The bytes of a file: its literal has one character a byte.",
      "  static func bytes(of content: StaticString) -> [UInt8] {",
      "    content.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.unicodeScalars",
      "      .map { UInt8(truncatingIfNeeded: $0.value) }",
      "  }", "}", "",
    ]
    return lines.joined(separator: "\n")
  }
}
