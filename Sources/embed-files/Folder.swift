import Foundation

/// A folder, and what its files belong to.
struct Folder {
  let name: String
  private let url: URL
  /// The endings of the files that count; all of them where it is empty.
  private let kinds: [Substring]

  /// Reads an argument of the form `NAME=FOLDER` or `NAME:KIND,KIND=FOLDER`.
  init(_ argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let label = parts[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(label[0])
    kinds = label.count > 1 ? label[1].split(separator: ",") : []
    url = URL(filePath: String(parts[1]))
  }

  /// The regular files of the folder, in an order that is always the same.
  var files: [(path: String, bytes: [UInt8])] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: url.path()).sorted().compactMap { path in
        let file = url.appending(path: path)
        guard kinds.isEmpty || kinds.contains(file.pathExtension[...]) else { return nil }
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path())
        guard attributes[.type] as? FileAttributeType == .typeRegular else { return nil }
        return (path, [UInt8](try Data(contentsOf: file)))
      }
    }
  }
}

/// A string literal with one character a byte, U+0000 to U+00FF, so that files of any kind can be held.
func literal(_ bytes: some Sequence<UInt8>) -> String {
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
