import Pictures
import Testing

@Suite("A smaller copy of a picture")
struct PictureCopyingTests {
  private static func frame(_ precision: UInt8, components: UInt8) -> [UInt8] {
    var bytes = Sample.jpeg()
    let start = 2
    bytes[start + 4] = precision
    bytes[start + 9] = components
    return bytes
  }

  private static let ofSRGB = Sample.chunk(
    "cHRM", [31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000].flatMap { Sample.number($0) })

  @Test(
    "is saved as the picture is, and only where it looks the same",
    arguments: [
      (Sample.jpeg(), PictureCopying.jpeg), (frame(8, components: 3), .jpeg),
      // Inks, and twelve bits.
      (frame(8, components: 4), nil), (frame(12, components: 3), nil),
      (Sample.png(), .png), (Sample.png(Sample.chunk("gAMA", Sample.number(45455)), ofSRGB), .png),
      (Sample.png(Sample.chunk("gAMA", Sample.number(100_000))), nil),
      (Sample.png(Sample.chunk("cHRM", Array(repeating: 1, count: 32))), nil),
      (Sample.png(Sample.chunk("iCCP", [1]), Sample.chunk("gAMA", Sample.number(100_000))), .png),
      (Sample.png(Sample.chunk("sRGB", [0]), Sample.chunk("cICP", [9, 16, 0, 1])), nil),
      (Sample.png(Sample.chunk("acTL", [1])), nil),
      (Sample.webp(Sample.riffChunk("VP8 ", [1, 2])), .webp),
      (Sample.webp(Sample.riffChunk("VP8L", [1, 2])), .losslessWebP),
      (Sample.webp(Sample.webpHeader(flags: 2), Sample.riffChunk("ANIM", [1, 2])), nil),
      (Sample.avif([("av01", [1])]), nil), (Array("GIF89a".utf8) + [1, 0, 2, 0], nil),
      (Array("<svg width='3' height='4'/>".utf8), nil),
    ] as [([UInt8], PictureCopying?)])
  func kinds(bytes: [UInt8], kind: PictureCopying?) {
    #expect(Picture(bytes)?.copying == kind)
  }
}
