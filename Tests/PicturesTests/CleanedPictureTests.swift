import Pictures
import Testing

@Suite("A picture that readers get")
struct CleanedPictureTests {
  private func cleaned(_ bytes: [UInt8]) -> [UInt8]? { Picture(bytes)?.cleaned }

  @Test("is byte for byte the one that the editor has, where it tells of nobody")
  func same() {
    let pictures = [
      Sample.jpeg(), Sample.jpeg(Sample.jfif), Sample.jpeg(Sample.jfif, Sample.icc), Sample.png(),
      Sample.png(Sample.chunk("iCCP", [1]), Sample.chunk("tRNS", [2]), Sample.chunk("PLTE", [3])),
      Sample.webp(Sample.riffChunk("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0x2C, 1, 0xC8, 0, 7])),
      Sample.webp(
        Sample.webpHeader(flags: 0x10), Sample.riffChunk("ALPH", [1]), Sample.riffChunk("VP8 ", [2])),
      Sample.avif([("av01", [1, 2, 3]), ("av01", [4])]),
      Sample.gif(), Sample.gif(Sample.loop, Sample.control, Sample.image),
      Array("<svg xmlns='x' width='3' height='4'/>".utf8),
    ]
    for picture in pictures {
      #expect(cleaned(picture) == picture)
      #expect(Picture.published(picture) == picture)
    }
    for text in ["", "x", "text", "%PDF-1.7"] {
      #expect(Picture.published(Array(text.utf8)) == Array(text.utf8))
    }
  }

  @Test("tells nothing of place, camera, serial number, author, program or date")
  func jpeg() {
    let bytes = Sample.jpeg(
      Sample.jfif, Sample.segment(0xE1, Array("Exif\0\0".utf8) + Sample.exif(1)),
      Sample.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>".utf8)), Sample.icc,
      Sample.segment(0xE2, Array("MPF\0II".utf8)),
      Sample.segment(0xED, Array("Photoshop 3.0\0 8BIM IPTC".utf8)),
      Sample.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1]),
      Sample.segment(0xFE, Array("Made by me".utf8)),
      Sample.segment(0xE0, Array("JFXX\0thumbnail".utf8)), after: Array("MotionPhoto film".utf8))
    #expect(
      cleaned(bytes)
        == Sample.jpeg(
          Sample.jfif, Sample.icc, Sample.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])))
  }

  @Test("tells nothing in the chunks of a PNG")
  func png() {
    let bytes = Sample.png(
      Sample.chunk("gAMA", [1]), Sample.chunk("tEXt", Array("Author\0Me".utf8)),
      Sample.chunk("eXIf", Sample.exif(1)),
      Sample.chunk("tIME", [1]), Sample.chunk("caBX", Array("C2PA".utf8)),
      after: Sample.chunk("iTXt", Array("XML:com.adobe.xmp".utf8)) + Sample.chunk("zTXt", [1]))
    #expect(cleaned(bytes + Array("more".utf8)) == Sample.png(Sample.chunk("gAMA", [1])))
  }

  @Test("tells nothing in the chunks of a WebP, and says so")
  func webp() {
    let pixels = Sample.riffChunk("VP8 ", [2, 3, 4])
    let bytes = Sample.webp(
      Sample.webpHeader(flags: 0x2C), Sample.riffChunk("ICCP", [1]), pixels,
      Sample.riffChunk("EXIF", Sample.exif(1)),
      Sample.riffChunk("XMP ", Array("<x:xmpmeta>".utf8)), Sample.riffChunk("C2PA", [5]),
      after: Array("more".utf8))
    #expect(
      cleaned(bytes) == Sample.webp(Sample.webpHeader(flags: 0x20), Sample.riffChunk("ICCP", [1]), pixels))
  }

  @Test("that is a WebP keeps its orientation", arguments: [true, false])
  func turnedWebP(isMarked: Bool) throws {
    let exif = (isMarked ? Array("Exif\0\0".utf8) : []) + Sample.exif(6)
    let pixels = Sample.riffChunk("VP8L", [2, 3])
    let once = try #require(
      cleaned(Sample.webp(Sample.webpHeader(flags: 0x0C), pixels, Sample.riffChunk("EXIF", exif))))
    #expect(once.starts(with: Sample.webp(Sample.webpHeader(flags: 0x08), pixels)[..<4]))
    #expect(!once.windows(of: "GPS").contains(true) && once.windows(of: "EXIF").contains(true))
    #expect(once[20] == 0x08)
    #expect(cleaned(once) == once)
  }

  @Test("tells nothing in the items and boxes of an AVIF, in which nothing moves")
  func avif() throws {
    let exif = [0, 0, 0, 0] + Sample.exif(1)
    let xmp = Array("<x:xmpmeta>GPS</x:xmpmeta>".utf8)
    let remark = Array("serial GPS".utf8)
    let film = Sample.box(
      "moov",
      Sample.box("mvhd", [0, 0, 0, 0, 9, 9, 9, 9, 8, 8, 8, 8, 7]) + Sample.box("udta", remark)
        + Sample.box("trak", Sample.box("tkhd", [1, 0, 0, 0] + [UInt8](repeating: 9, count: 16) + [7])))
    let bytes = Sample.avif(
      [("av01", [1, 2, 3]), ("Exif", exif), ("mime", xmp), ("av01", [4, 5])],
      after: film + Sample.box("uuid", remark) + Sample.box("free", remark))
    let found = try #require(cleaned(bytes))
    #expect(found.count == bytes.count)
    for word in ["GPS", "CAM", "serial", "xmpmeta"] {
      #expect(!found.windows(of: word).contains(true), "\(word)")
    }
    let blank = [UInt8](repeating: 0, count: remark.count)
    let list: [UInt8] =
      [0, 0, 0, 0] + Array("MM".utf8) + [0, 42, 0, 0, 0, 8] + Array(repeating: 0, count: exif.count - 12)
    #expect(
      found
        == Sample.avif(
          [
            ("av01", [1, 2, 3]), ("Exif", list), ("mime", Array(repeating: 0x20, count: xmp.count)),
            ("av01", [4, 5]),
          ],
          after: Sample.box(
            "moov",
            Sample.box("mvhd", [UInt8](repeating: 0, count: 12) + [7]) + Sample.box("free", blank)
              + Sample.box("trak", Sample.box("tkhd", [1, 0, 0, 0] + [UInt8](repeating: 0, count: 16) + [7])))
            + Sample.box("free", blank) + Sample.box("free", blank)))
    #expect(cleaned(found) == found)
    #expect(Picture(found)?.size == PictureSize(width: 300, height: 200))
  }

  @Test("stays turned as the camera was held", arguments: 2...8, [true, false])
  func orientation(number: Int, isBigEndian: Bool) throws {
    let exif = Sample.exif(number, isBigEndian: isBigEndian)
    for bytes in [
      Sample.jpeg(Sample.jfif, Sample.segment(0xE1, Array("Exif\0\0".utf8) + exif)),
      Sample.jpeg(Sample.segment(0xE1, Array("Exif\0\0".utf8) + exif)),
      Sample.png(Sample.chunk("eXIf", exif)),
    ] {
      let picture = try #require(Picture(bytes))
      let cleaned = try #require(picture.cleaned)
      #expect(!cleaned.windows(of: "GPS").contains(true))
      let (width, height) = picture.format == .jpeg ? (400, 300) : (40, 30)
      #expect(
        picture.size
          == (number >= 5
            ? PictureSize(width: height, height: width) : PictureSize(width: width, height: height)))
      // What is left says the same, and nothing more is taken from it.
      #expect(Picture(cleaned)?.size == picture.size)
      #expect(Picture(cleaned)?.cleaned == cleaned)
    }
  }

  @Test("is none where the file breaks off, or holds what cannot be")
  func damaged() {
    for whole in [
      Sample.jpeg(Sample.jfif, Sample.segment(0xE1, Array("Exif\0\0".utf8) + Sample.exif(6))),
      Sample.png(Sample.chunk("tEXt", [1, 2, 3])),
      Sample.webp(Sample.webpHeader(flags: 8), Sample.riffChunk("EXIF", Sample.exif(1))),
      Sample.avif([("Exif", [0, 0, 0, 0] + Sample.exif(1)), ("av01", [1])]),
    ] {
      for end in 12..<whole.count { #expect(cleaned(Array(whole[..<end])) == nil, "\(end)") }
    }
    #expect(cleaned([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF]) == nil)
    #expect(cleaned(Array(Sample.png()[..<8]) + Sample.number(Int(UInt32.max)) + Array("IHDR".utf8)) == nil)
  }

  @Test("survives any bytes in the place of others")
  func hostile() {
    let whole = Sample.jpeg(
      Sample.jfif, Sample.segment(0xE1, Array("Exif\0\0".utf8) + Sample.exif(6)), Sample.icc)
    for sample in [
      whole, Sample.png(Sample.chunk("eXIf", Sample.exif(3))),
      Sample.webp(Sample.webpHeader(flags: 8), Sample.riffChunk("EXIF", Sample.exif(6))),
      Sample.avif(
        [("Exif", [0, 0, 0, 0] + Sample.exif(1)), ("mime", [1])],
        after: Sample.box("moov", Sample.box("mvhd", []))),
    ] {
      for index in sample.indices {
        for byte: UInt8 in [0, 1, 0x7F, 0xFF] {
          var bytes = sample
          bytes[index] = byte
          _ = Picture(bytes)
        }
      }
    }
  }
}

extension [UInt8] {
  /// For each place whether a text starts there.
  fileprivate func windows(of text: String) -> [Bool] {
    indices.map { self[$0...].starts(with: text.utf8) }
  }
}
