/// Pictures as cameras and programs write them, byte by byte.
enum Sample {
  static func number(_ number: Int, size: Int = 4) -> [UInt8] {
    (0..<size).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// EXIF with an orientation, a place, and the name of a camera.
  static func exif(_ orientation: Int, isBigEndian: Bool = true) -> [UInt8] {
    func two(_ number: Int) -> [UInt8] {
      isBigEndian ? Self.number(number, size: 2) : Self.number(number, size: 2).reversed()
    }
    func four(_ number: Int) -> [UInt8] { isBigEndian ? Self.number(number) : Self.number(number).reversed() }
    var bytes = Array((isBigEndian ? "MM" : "II").utf8) + two(42) + four(8) + two(3)
    bytes += two(0x010F) + two(2) + four(4) + Array("CAM".utf8) + [0]
    bytes += two(0x0112) + two(3) + four(1) + two(orientation) + two(0)
    bytes += two(0x8825) + two(4) + four(1) + four(50) + four(0)
    return bytes + Array("GPS 51.5N 0.1W serial 12345".utf8)
  }

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + number(content.count + 2, size: 2) + content
  }

  static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
  static let icc = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + Array("colours".utf8))
  static let frame = segment(0xC0, [8] + number(300, size: 2) + number(400, size: 2) + [1, 1, 0x11, 0])
  static let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 5]

  /// A JPEG with segments before the pixels, and what follows the picture.
  static func jpeg(_ segments: [UInt8]..., after: [UInt8] = []) -> [UInt8] {
    [0xFF, 0xD8] + segments.flatMap(\.self) + frame + scan + [0xFF, 0xD9] + after
  }

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    number(content.count) + Array(name.utf8) + content + [1, 2, 3, 4]
  }

  static let header = chunk("IHDR", number(40) + number(30) + [8, 2, 0, 0, 0])

  /// A PNG with chunks before and after the pixels.
  static func png(_ before: [UInt8]..., after: [UInt8] = []) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + header + before.flatMap(\.self)
      + chunk("IDAT", [9, 9]) + after
      + chunk("IEND", [])
  }
}
