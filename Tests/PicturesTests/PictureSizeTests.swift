import Pictures
import Testing

@Suite("The size of a picture")
struct PictureSizeTests {
  private func size(_ bytes: [UInt8]) -> [Int] { Picture(bytes)?.size.map { [$0.width, $0.height] } ?? [] }

  @Test("is what its file says")
  func sizes() {
    #expect(size(Sample.jpeg()) == [400, 300])
    #expect(size(Sample.png()) == [40, 30])
    #expect(size(Array("GIF89a".utf8) + [0x2C, 0x01, 0xC8, 0x00]) == [300, 200])
    let riff = Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8)
    #expect(
      size(riff + Array("VP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x2B, 1, 0, 0xC7, 0, 0]) == [300, 200])
    #expect(size(riff + Array("VP8L".utf8) + [0, 0, 0, 0, 0x2F, 0x2B, 0xC1, 0x31, 0]) == [300, 200])
    #expect(
      size(riff + Array("VP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x2C, 1, 0xC8, 0]) == [300, 200])
    let avif = [0, 0, 0, 20] + Array("ftypavif".utf8) + [0, 0, 0, 0] + Array("ispe".utf8) + [0, 0, 0, 0]
    #expect(size(avif + Sample.number(300) + Sample.number(200)) == [300, 200])
  }

  @Test(
    "of a drawing is its width and height in pixels, or its box",
    arguments: [
      ("<svg xmlns='x' width='30' height=\"20px\">", [30, 20]),
      ("<?xml version='1.0'?>\n<svg viewBox='0 0 24.4 12'/>", [24, 12]),
      ("<svg width='100%' height='100%' viewBox='0,0,5,6'>", [5, 6]), ("<svg width='2em' height='1em'>", []),
      ("<svg>", []),
      ("<svg viewBox='0 0 0 0'>", []), ("<svg width='1e99' height='1'>", []),
      ("<svg width='nan' height='inf'>", []), ("<svg", []),
    ])
  func drawings(svg: String, expected: [Int]) { #expect(size(Array(svg.utf8)) == expected) }

  @Test("is not known of what is no picture", arguments: ["", "x", "\u{89}PNG", "text <b>"])
  func none(text: String) { #expect(Picture(Array(text.utf8)) == nil) }

  @Test("is asked of no format that browsers do not show")
  func unshown() {
    #expect(Picture([0, 0, 0, 24] + Array("ftypheic".utf8))?.format.isShown == false)
    #expect(Picture([0, 0, 0, 24] + Array("ftypmif1".utf8))?.format.isShown == false)
    #expect(Picture([0x49, 0x49, 0x2A, 0])?.format.isShown == false)
    #expect(Picture([0, 0, 0, 24] + Array("ftypisom".utf8)) == nil)
  }
}
