/// A JPEG, segment by segment (ITU-T T.81, annex B).
struct JPEG {
  /// The file without what tells of its maker: place, camera, serial numbers, dates, thumbnails, programs, comments.
  ///
  /// Pixels, colour profile and orientation stay. What follows the picture, such as the film of a "live" photo, goes.
  private(set) var cleaned: [UInt8] = []
  private(set) var size: (width: Int, height: Int)?
  private(set) var orientation = Orientation.upright
  /// Whether its colours are those of screens: what browsers make of inks, other programs may not.
  private(set) var isForScreens = false

  /// Reads a whole file; `nil` where it breaks off or is none.
  init?(_ bytes: [UInt8]) {
    let reader = ByteReader(bytes: bytes)
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var kept: [Range<Int>] = []
    var offset = 2
    while true {
      guard offset < bytes.count, bytes[offset] == 0xFF else { return nil }
      let start = offset
      // Any number of fill bytes may stand before a marker.
      while offset < bytes.count, bytes[offset] == 0xFF { offset += 1 }
      guard offset < bytes.count else { return nil }
      let marker = bytes[offset]
      offset += 1
      if marker == 0xD9 {
        kept.append(start..<offset)
        break
      }
      // Markers that stand alone.
      if marker == 0x01 || (0xD0...0xD7).contains(marker) {
        kept.append(start..<offset)
        continue
      }
      guard let length = reader.number(at: offset, size: 2), length >= 2, offset + length <= bytes.count
      else {
        return nil
      }
      let content = offset + 2..<offset + length
      offset += length
      if marker == 0xE1, reader.has("Exif\0", at: content.lowerBound), orientation == .upright {
        orientation = Orientation(
          exif: Array(bytes[min(content.lowerBound + 6, content.upperBound)..<content.upperBound]))
      }
      if Self.isFrame(marker), size == nil, let height = reader.number(at: content.lowerBound + 1, size: 2),
        let width = reader.number(at: content.lowerBound + 3, size: 2), content.count >= 6
      {
        size = (width, height)
        // Eight bits, of grey or of three colours.
        isForScreens =
          bytes[content.lowerBound] == 8 && [1, 3].contains(bytes[content.lowerBound + 5])
      }
      if Self.isKept(marker, reader, content) { kept.append(start..<offset) }
      guard marker == 0xDA else { continue }
      // Compressed pixels up to the next marker, in which a byte FF is followed by 00 or by a restart.
      let pixels = offset
      while offset < bytes.count {
        if bytes[offset] == 0xFF, offset + 1 < bytes.count {
          let next = bytes[offset + 1]
          guard next == 0 || next == 0xFF || (0xD0...0xD7).contains(next) else { break }
          if next != 0xFF { offset += 1 }
        }
        offset += 1
      }
      kept.append(pixels..<min(offset, bytes.count))
    }
    guard size != nil else { return nil }
    cleaned.reserveCapacity(bytes.count)
    cleaned += [0xFF, 0xD8]
    var parts = kept[...]
    // JFIF has to come first.
    if let first = parts.first, bytes[first].dropFirst().first == 0xE0 {
      cleaned += bytes[first]
      parts = parts.dropFirst()
    }
    if orientation != .upright {
      let exif = Array("Exif\0\0".utf8) + orientation.exif
      cleaned += [0xFF, 0xE1, UInt8((exif.count + 2) >> 8), UInt8((exif.count + 2) & 0xFF)] + exif
    }
    for part in parts { cleaned += bytes[part] }
  }

  /// Whether a marker starts the description of the pixels: SOF0 to SOF15, but for the three that do not.
  private static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }

  /// Whether a segment is of the picture itself.
  ///
  /// Of those that programs may fill as they like (APP0 to APP15), JFIF, the colour profile and Adobe's note on colours are.
  private static func isKept(_ marker: UInt8, _ reader: ByteReader, _ content: Range<Int>) -> Bool {
    switch marker {
    // JFIF with a thumbnail in it is longer.
    case 0xE0: reader.has("JFIF\0", at: content.lowerBound) && content.count == 14
    case 0xE2: reader.has("ICC_PROFILE\0", at: content.lowerBound)
    case 0xEE: reader.has("Adobe", at: content.lowerBound) && content.count == 12
    case 0xE1...0xEF, 0xFE: false
    default: true
    }
  }
}
