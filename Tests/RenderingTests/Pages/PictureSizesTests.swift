import Testing

@testable import Rendering

@Suite("Two bytes side by side")
struct PictureSizesTests {
  @Test("are found wherever they stand", arguments: 0...40)
  func pairs(length: Int) {
    let plain = [UInt8](repeating: UInt8(ascii: "a"), count: length)
    let (first, second) = (UInt8(ascii: "<"), UInt8(ascii: "i"))
    #expect(!plain.mayHold(first, second))
    for place in plain.indices {
      #expect(!(plain[..<place] + [first] + plain[place...]).mayHold(first, second))
      #expect(!(plain[..<place] + [second, first] + plain[place...]).mayHold(first, second))
      #expect((plain[..<place] + [first, second] + plain[place...]).mayHold(first, second))
    }
  }
}
