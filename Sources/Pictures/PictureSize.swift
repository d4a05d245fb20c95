internal import Text

/// How large a picture is.
package struct PictureSize: Sendable, Hashable {
  /// The width in pixels.
  package let width: Int
  /// The height in pixels.
  package let height: Int

  /// Takes both; `nil` where one of them is none.
  package init?(width: Int, height: Int) {
    guard (1...1_000_000).contains(width), (1...1_000_000).contains(height) else { return nil }
    (self.width, self.height) = (width, height)
  }

  init?(_ size: (width: Int, height: Int)?, turnedBy orientation: Orientation) {
    guard let size else { return nil }
    let (width, height) = orientation.isSideways ? (size.height, size.width) : size
    self.init(width: width, height: height)
  }

  /// Looks for the size of a picture that is published as it is.
  init?(_ format: PictureFormat, _ bytes: [UInt8]) {
    var reader = ByteReader(bytes: bytes)
    reader.isBigEndian = format == .avif
    switch format {
    // The logical screen (GIF89a, section 18).
    case .gif: self.init(reader.number(at: 6, size: 2), reader.number(at: 8, size: 2))
    case .webp: self.init(webp: reader)
    case .avif:
      // The largest of the boxes that say how large a part is (ISO/IEC 23008-12, section 6.5.3).
      var best: PictureSize?
      var start = 0
      let head = Array(bytes.prefix(1 << 16))
      while let found = head.range(of: "ispe", from: start) {
        let size = PictureSize(
          reader.number(at: found.upperBound + 4, size: 4), reader.number(at: found.upperBound + 8, size: 4))
        if let size, size.width * size.height > (best.map { $0.width * $0.height } ?? 0) { best = size }
        start = found.upperBound
      }
      guard let best else { return nil }
      self = best
    case .svg: self.init(svg: bytes)
    case .jpeg, .png, .heic, .tiff: return nil
    }
  }

  private init?(_ width: Int?, _ height: Int?) {
    guard let width, let height else { return nil }
    self.init(width: width, height: height)
  }

  /// RFC 9649, section 2.
  private init?(webp reader: ByteReader) {
    if reader.has("VP8X", at: 12) {
      self.init(reader.number(at: 24, size: 3).map { $0 + 1 }, reader.number(at: 27, size: 3).map { $0 + 1 })
    } else if reader.has("VP8L", at: 12), let bits = reader.number(at: 21, size: 4) {
      self.init(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    } else if reader.has("VP8 ", at: 12) {
      self.init(
        reader.number(at: 26, size: 2).map { $0 & 0x3FFF }, reader.number(at: 28, size: 2).map { $0 & 0x3FFF }
      )
    } else {
      return nil
    }
  }

  /// Width and height of a drawing in pixels, or, where it has none, those of the box that it is drawn in.
  private init?(svg bytes: [UInt8]) {
    let head = Array(bytes.prefix(1 << 16))
    guard let start = head.range(of: "<svg"),
      let end = head[start.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let tag = String(decoding: head[start.upperBound..<end], as: UTF8.self)
    func value(_ name: String) -> Substring? {
      guard let found = tag.firstRange(of: " \(name)=") ?? tag.firstRange(of: "\n\(name)=") else {
        return nil
      }
      let rest = tag[found.upperBound...]
      guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
      return rest.dropFirst().prefix { $0 != quote }
    }
    func pixels(_ text: Substring) -> Int? {
      let number = text.hasSuffix("px") ? text.dropLast(2) : text
      return Double(number).flatMap { $0 >= 0.5 && $0 < 1_000_000 ? Int($0.rounded()) : nil }
    }
    if let width = value("width").flatMap(pixels), let height = value("height").flatMap(pixels) {
      self.init(width: width, height: height)
    } else {
      let box = value("viewBox")?.split { $0 == " " || $0 == "," } ?? []
      guard box.count == 4 else { return nil }
      self.init(pixels(box[2]), pixels(box[3]))
    }
  }
}
