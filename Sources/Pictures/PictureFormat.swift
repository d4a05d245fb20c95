internal import Text

/// What kind of picture a file is by its content, whatever it is called.
package enum PictureFormat: String, Sendable, Hashable {
  case jpeg, png, gif, webp, avif, svg
  /// What phones write and no browser but Safari shows.
  case heic
  /// What scanners write and hardly a browser shows.
  case tiff

  /// Looks at the first bytes of a file; `nil` for anything else.
  package init?(_ bytes: [UInt8]) {
    let reader = ByteReader(bytes: bytes)
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if reader.has("GIF87a", at: 0) || reader.has("GIF89a", at: 0) {
      self = .gif
    } else if reader.has("RIFF", at: 0), reader.has("WEBP", at: 8) {
      self = .webp
    } else if reader.has("ftyp", at: 4) {
      // The brands of ISO/IEC 23000-22 and of AVIF.
      if reader.has("avif", at: 8) || reader.has("avis", at: 8) {
        self = .avif
      } else if ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"].contains(where: {
        (brand: StaticString) in
        reader.has(brand, at: 8)
      }) {
        self = .heic
      } else {
        return nil
      }
    } else if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
      self = .tiff
    } else if bytes.prefix(1024).contains(UInt8(ascii: "<")), Array(bytes.prefix(1024)).holds("<svg") {
      self = .svg
    } else {
      return nil
    }
  }

  /// Whether browsers show it.
  package var isShown: Bool { self != .heic && self != .tiff }
}
