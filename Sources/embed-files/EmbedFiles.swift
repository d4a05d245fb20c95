import Foundation

/// Writes a Swift file that holds the bytes of other files: `embed-files OUTPUT NAME=FOLDER …`.
///
/// A tool of the build, run by the plugin EmbedSite; no part of the program.
@main
struct EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { return }
    var lines = [
      "extension Starter {", "  static let embedded: [(path: String, bytes: StaticString)] = [",
    ]
    for argument in arguments.dropFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      for file in try files(in: URL(filePath: String(parts[1]))) {
        let path = parts[0].isEmpty ? file.name : "\(parts[0])/\(file.name)"
        lines.append("    (\(literal(path.utf8)), \(literal(file.bytes))),")
      }
    }
    lines += ["  ]", "}", ""]
    let text = lines.joined(separator: "\n")
    // What has not changed is not compiled again.
    guard (try? String(contentsOfFile: output, encoding: .utf8)) != text else { return }
    try text.write(toFile: output, atomically: true, encoding: .utf8)
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
