/// How a picture is to be turned and mirrored before it is shown: the number of TIFF, from 1 to 8.
///
/// It stays in the file, since turning the pixels of a JPEG would cost quality, and browsers have turned pictures by it since 2020
/// (CSS Images Level 3, `image-orientation: from-image`).
package struct Orientation: Sendable, Hashable {
  /// The number of the tag.
  let number: Int

  /// As the pixels lie.
  static let upright = Orientation(number: 1)

  /// Whether width and height change places.
  var isSideways: Bool { number >= 5 }

  private init(number: Int) { self.number = number }

  /// Looks for the tag in EXIF, from the mark of the byte order on (TIFF 6.0, section 2; EXIF 2.32, section 4.6.4).
  init(exif bytes: [UInt8]) { self.init(number: Self.number(in: bytes) ?? 1) }

  private static func number(in bytes: [UInt8]) -> Int? {
    var reader = ByteReader(bytes: bytes)
    guard reader.has("MM", at: 0) || reader.has("II", at: 0) else { return nil }
    reader.isBigEndian = reader.has("MM", at: 0)
    guard reader.number(at: 2, size: 2) == 42, let start = reader.number(at: 4, size: 4),
      let count = reader.number(at: start, size: 2)
    else { return nil }
    for entry in 0..<min(count, 200) {
      let place = start + 2 + 12 * entry
      guard let tag = reader.number(at: place, size: 2) else { return nil }
      guard tag == 0x0112 else { continue }
      return reader.number(at: place + 8, size: 2).flatMap { (1...8).contains($0) ? $0 : nil }
    }
    return nil
  }

  /// EXIF that holds nothing but this.
  var exif: [UInt8] {
    // Byte order and 42; the list starts at 8; one entry: tag, SHORT, one value, the value; no other list.
    Array("MM".utf8) + [
      0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(number), 0, 0, 0, 0, 0, 0,
    ]
  }
}
