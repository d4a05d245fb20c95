/// A PNG, chunk by chunk (PNG Specification, Third Edition, section 5).
struct PNG {
  /// The file without what tells of its maker: texts, EXIF but for the orientation, dates, what programs add for themselves.
  private(set) var cleaned: [UInt8] = []
  let size: (width: Int, height: Int)
  private(set) var orientation = Orientation.upright
  /// Whether it is one picture, with colours that other programs take for the same as browsers do.
  let isPlain: Bool

  /// Reads a whole file; `nil` where it breaks off or is none.
  init?(_ bytes: [UInt8]) {
    let reader = ByteReader(bytes: bytes)
    guard reader.has("IHDR", at: 12), let width = reader.number(at: 16, size: 4),
      let height = reader.number(at: 20, size: 4), width > 0, height > 0
    else { return nil }
    size = (width, height)
    var kept: [Range<Int>] = []
    var offset = 8
    var isAtEnd = false
    var colours = Colours()
    while !isAtEnd {
      guard let length = reader.number(at: offset, size: 4), offset + 12 + length <= bytes.count else {
        return nil
      }
      let name = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
      let chunk = offset..<offset + 12 + length
      offset = chunk.upperBound
      if name == "eXIf" {
        orientation = Orientation(exif: Array(bytes[chunk.lowerBound + 8..<chunk.upperBound - 4]))
      }
      colours.add(name, bytes[chunk.lowerBound + 8..<chunk.upperBound - 4])
      // A capital letter at the start: nobody can show the picture without it.
      if Self.kept.contains(name) || (name.utf8.first ?? 0) & 0x20 == 0 { kept.append(chunk) }
      isAtEnd = name == "IEND"
    }
    isPlain = colours.arePlain
    cleaned.reserveCapacity(bytes.count)
    cleaned += bytes[..<8]
    for (index, chunk) in kept.enumerated() {
      cleaned += bytes[chunk]
      // Right after IHDR, which comes first.
      if index == 0, orientation != .upright { cleaned += Self.chunk("eXIf", orientation.exif) }
    }
  }

  /// The chunks that change what is seen: colours, transparency, the shape of pixels, and the pictures of an animation.
  private static let kept: Set<String> = [
    "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "cICP", "mDCV", "cLLI", "mDCv", "cLLi", "pHYs", "tRNS", "bKGD",
    "hIST", "sPLT",
    "acTL", "fcTL", "fdAT",
  ]

  /// What the chunks say of colours, and of an animation.
  private struct Colours {
    private var isNamed = false
    private var isOther = false
    private var isUnknown = false

    mutating func add(_ name: String, _ content: ArraySlice<UInt8>) {
      switch name {
      case "sRGB", "iCCP": isNamed = true
      // 1/2.2, and the colours of sRGB, in units of 1/100,000: what sRGB asks for itself (section 11.3.2.5).
      case "gAMA": isOther = isOther || !content.elementsEqual([0, 0, 0xB1, 0x8F])
      case "cHRM":
        let numbers = [31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000] as [UInt32]
        isOther = isOther || !content.elementsEqual(numbers.flatMap(PNG.number))
      // Brighter than paper; several pictures.
      case "cICP", "mDCV", "cLLI", "mDCv", "cLLi", "acTL": isUnknown = true
      default: break
      }
    }

    /// Names come before numbers.
    var arePlain: Bool { !isUnknown && (isNamed || !isOther) }
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    return number(UInt32(content.count)) + body + number(crc(body))
  }

  private static func number(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// The check sum of annex D.
  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
      }
    }
  }
}
