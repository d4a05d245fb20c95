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
      Array("GIF89a".utf8) + [1, 0, 2, 0], Array("<svg xmlns='x' width='3' height='4'/>".utf8),
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
    ] {
      for end in 8..<whole.count { #expect(cleaned(Array(whole[..<end])) == nil, "\(end)") }
    }
    #expect(cleaned([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF]) == nil)
    #expect(cleaned(Array(Sample.png()[..<8]) + Sample.number(Int(UInt32.max)) + Array("IHDR".utf8)) == nil)
  }

  @Test("survives any bytes in the place of others")
  func hostile() {
    let whole = Sample.jpeg(
      Sample.jfif, Sample.segment(0xE1, Array("Exif\0\0".utf8) + Sample.exif(6)), Sample.icc)
    for sample in [whole, Sample.png(Sample.chunk("eXIf", Sample.exif(3)))] {
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
