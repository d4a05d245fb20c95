import Foundation

/// The bytes of files as string literals, which are static data: nothing happens at the start of the program.
enum FileLiterals {
  /// An extension of a type with the files below some folders.
  ///
  /// - Parameter folders: Each as `NAME=FOLDER`, where the name stands before those of the files.
  static func swift(in type: String, folders: [String]) throws -> String {
    var lines = ["extension \(type) {", "  static let embedded: [(path: String, content: StaticString)] = ["]
    for folder in folders {
      let parts = folder.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      for file in try files(in: URL(filePath: String(parts[1]))) {
        let path = parts[0].isEmpty ? file.name : "\(parts[0])/\(file.name)"
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

  /// The regular files of a folder, in an order that is always the same.
  private static func files(in folder: URL) throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted().compactMap { name in
      let file = folder.appending(path: name)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path())
      guard attributes[.type] as? FileAttributeType == .typeRegular else { return nil }
      return (name, [UInt8](try Data(contentsOf: file)))
    }
  }

  /// A string literal with one character a byte, U+0000 to U+00FF, so that files of any kind can be held.
  private static func literal(_ bytes: some Sequence<UInt8>) -> String {
    var text = "\""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += "\\" + String(UnicodeScalar(byte))
      case UInt8(ascii: "\n"): text += "\\n"
      case 0x20...0x7E: text += String(UnicodeScalar(byte))
      default: text += "\\u{" + String(byte, radix: 16) + "}"
      }
    }
    return text + "\""
  }
}
