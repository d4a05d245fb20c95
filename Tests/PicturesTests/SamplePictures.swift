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

  /// Parts of a GIF with their lengths, and the empty one at their end.
  static func parts(_ parts: [UInt8]...) -> [UInt8] {
    parts.flatMap { [UInt8($0.count)] + $0 } + [0]
  }

  static let loop = [0x21, 0xFF] + parts(Array("NETSCAPE2.0".utf8), [1, 0, 0])
  static let control = [0x21, 0xF9] + parts([4, 9, 0, 0])
  /// A picture of one pixel with two colours of its own.
  static let image = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 1, 2, 3, 4, 5, 6, 2] + parts([0x44, 1])

  /// A GIF of 3 × 4 pixels with two colours for all, of these blocks.
  static func gif(_ blocks: [UInt8]..., after: [UInt8] = []) -> [UInt8] {
    Array("GIF89a".utf8) + [3, 0, 4, 0, 0x80, 0, 0, 9, 9, 9, 8, 8, 8] + blocks.flatMap(\.self) + [0x3B]
      + after
  }

  static func riffChunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + number(content.count).reversed() + content + (content.count % 2 == 0 ? [] : [0])
  }

  /// A WebP of chunks, and what follows the picture.
  static func webp(_ chunks: [UInt8]..., after: [UInt8] = []) -> [UInt8] {
    let body = Array("WEBP".utf8) + chunks.flatMap(\.self)
    return Array("RIFF".utf8) + number(body.count).reversed() + body + after
  }

  /// The chunk that says what else there is in a WebP of 300 × 200.
  static func webpHeader(flags: UInt8) -> [UInt8] {
    riffChunk("VP8X", [flags, 0, 0, 0, 0x2B, 1, 0, 0xC7, 0, 0])
  }

  static func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
    number(content.count + 8) + Array(name.utf8) + content
  }

  /// An AVIF of 300 × 200 whose items of these kinds hold these bytes, and boxes that follow.
  ///
  /// Items of an odd number lie within the list of items, as `idat`, the others behind it.
  static func avif(_ items: [(name: String, content: [UInt8])], after: [UInt8] = []) -> [UInt8] {
    let head = box("ftyp", Array("avif".utf8) + number(0))
    let information = box(
      "iinf",
      number(0) + number(items.count, size: 2)
        + items.enumerated().flatMap { index, item in
          box("infe", [2, 0, 0, 0] + number(index + 1, size: 2) + [0, 0] + Array(item.name.utf8) + [0])
        })
    let size = box("iprp", box("ipco", box("ispe", number(0) + number(300) + number(200))))
    func meta(from start: Int) -> [UInt8] {
      var (inside, outside) = ([UInt8](), [UInt8]())
      var places: [UInt8] = []
      for (index, item) in items.enumerated() {
        let isInside = index % 2 == 0
        places += number(index + 1, size: 2) + [0, isInside ? 1 : 0, 0, 0] + number(isInside ? 0 : start)
        places +=
          number(1, size: 2) + number(isInside ? inside.count : outside.count) + number(item.content.count)
        if isInside { inside += item.content } else { outside += item.content }
      }
      let list = box("iloc", [1, 0, 0, 0, 0x44, 0x40] + number(items.count, size: 2) + places)
      return box("meta", number(0) + information + list + size + box("idat", inside))
    }
    let outside = items.enumerated().flatMap { $0.offset % 2 == 0 ? [] : $0.element.content }
    let start = head.count + meta(from: 0).count + 8
    return head + meta(from: start) + box("mdat", outside) + after
  }
}
