import Files
import Glibc

/// How large a picture is.
package struct PictureSize: Sendable, Hashable {
  /// The width in pixels.
  package let width: Int
  /// The height in pixels.
  package let height: Int

  /// Reads the size from the first bytes of a PNG; `nil` for any other file.
  ///
  /// The signature is followed by the chunk IHDR, which starts with width and height as big-endian numbers of 32 bits
  /// (PNG Specification, Third Edition, sections 5.2 and 11.2.1).
  package init?(png bytes: [UInt8]) {
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + "IHDR".utf8
    guard bytes.count >= 24, bytes.starts(with: start) else { return nil }
    width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
    height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
    guard width > 0, height > 0 else { return nil }
  }

  init?(ofPNG path: String) throws(FileError) {
    // O_NONBLOCK: opening a pipe would otherwise wait for a writer.
    let file = try OpenFile(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW, for: .read)
    var bytes = [UInt8](repeating: 0, count: 24)
    guard let count = bytes.withUnsafeMutableBytes({ file.read(into: $0) }) else {
      throw FileError(.read, path)
    }
    self.init(png: Array(bytes.prefix(count)))
  }
}
