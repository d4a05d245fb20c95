/// A WebP, chunk by chunk (RFC 9649, section 2.3).
struct WebP {
  /// The file without what tells of its maker: EXIF but for the orientation, XMP, what programs add for themselves, and what
  /// follows the picture.
  private(set) var cleaned: [UInt8] = []
  /// Whether it moves.
  private(set) var isAnimated = false
  /// Whether every pixel is as it was drawn.
  private(set) var isLossless = false

  /// Reads a whole file; `nil` where it breaks off or is none.
  init?(_ bytes: [UInt8]) {
    let reader = ByteReader(bytes: bytes, isBigEndian: false)
    guard reader.has("RIFF", at: 0), reader.has("WEBP", at: 8), let length = reader.number(at: 4, size: 4),
      length > 4, 8 + length <= bytes.count
    else { return nil }
    let end = 8 + length
    cleaned.reserveCapacity(end)
    cleaned += bytes[..<12]
    var flags: Int?
    var hasEXIF = false
    var offset = 12
    while offset < end {
      guard let size = reader.number(at: offset + 4, size: 4), offset + 8 + size <= end else { return nil }
      let content = offset + 8..<offset + 8 + size
      let name = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
      if name == "VP8X" { flags = content.isEmpty ? nil : cleaned.count + 8 }
      if name == "ANIM" { isAnimated = true }
      if name == "VP8L" { isLossless = true }
      if name == "EXIF" {
        // Some programs write the mark that a JPEG needs.
        let start = content.lowerBound + (reader.has("Exif\0\0", at: content.lowerBound) ? 6 : 0)
        let orientation = Orientation(exif: Array(bytes[min(start, content.upperBound)..<content.upperBound]))
        if orientation != .upright {
          hasEXIF = true
          cleaned += Array("EXIF".utf8) + Self.number(orientation.exif.count) + orientation.exif
        }
      }
      // A chunk of odd length is followed by a byte.
      offset = min(content.upperBound + size % 2, end)
      if Self.kept.contains(name) { cleaned += bytes[content.lowerBound - 8..<offset] }
    }
    cleaned.replaceSubrange(4..<8, with: Self.number(cleaned.count - 8))
    if let flags {
      // Whether there is EXIF, and whether there is XMP.
      cleaned[flags] &= ~0x0C
      if hasEXIF { cleaned[flags] |= 0x08 }
    }
  }

  /// The chunks that are seen: colours, transparency, and the pictures of an animation.
  private static let kept: Set<String> = ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]

  private static func number(_ number: Int) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
