/// A GIF, block by block (GIF89a, W3C; appendix A has its grammar).
struct GIF {
  /// The file without what tells of its maker: comments, XMP, what programs add for themselves, and what follows the picture.
  private(set) var cleaned: [UInt8] = []

  /// Reads a whole file; `nil` where it breaks off or is none.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 13 else { return nil }
    var offset = 13 + Self.tableSize(bytes[10])
    guard offset <= bytes.count else { return nil }
    cleaned.reserveCapacity(bytes.count)
    cleaned += bytes[..<offset]
    // Some programs leave the last byte out, and browsers do not miss it.
    while offset < bytes.count {
      let start = offset
      let isKept: Bool
      switch bytes[offset] {
      case Block.trailer:
        cleaned.append(Block.trailer)
        return
      case Block.image:
        guard offset + 10 < bytes.count else { return nil }
        // The description, its colours, and the size of codes.
        offset += 10 + Self.tableSize(bytes[offset + 9]) + 1
        isKept = true
      case Block.extension:
        guard offset + 2 < bytes.count else { return nil }
        isKept = Self.isKept(bytes, offset)
        offset += 2
      default: return nil
      }
      guard let end = Self.end(ofPartsAt: offset, in: bytes) else { return nil }
      offset = end
      if isKept { cleaned += bytes[start..<end] }
    }
  }

  private enum Block {
    static let image: UInt8 = 0x2C
    static let `extension`: UInt8 = 0x21
    static let trailer: UInt8 = 0x3B
  }

  /// How many bytes of colours follow a description with these flags.
  private static func tableSize(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1) }

  /// Where a row of parts ends, each of which starts with its length; the last has none.
  private static func end(ofPartsAt start: Int, in bytes: [UInt8]) -> Int? {
    var offset = start
    while offset < bytes.count {
      let length = Int(bytes[offset])
      offset += 1 + length
      if length == 0 { return offset }
    }
    return nil
  }

  /// Whether an extension is of the picture itself: how its parts follow each other, texts that are drawn, loops, and colours.
  private static func isKept(_ bytes: [UInt8], _ start: Int) -> Bool {
    switch bytes[start + 1] {
    case 0xF9, 0x01: true
    case 0xFF:
      bytes[start + 2] == 11
        && ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"].contains { name in
          bytes[(start + 3)...].starts(with: name.utf8)
        }
    default: false
    }
  }
}
