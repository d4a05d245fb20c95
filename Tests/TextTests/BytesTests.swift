import Testing
import Text

@Suite("Bytes")
struct BytesTests {
  @Test("are found where they stand first")
  func find() {
    let bytes = Array("abcabcd".utf8)
    #expect(bytes.range(of: "abcd") == 3..<7)
    #expect(bytes.range(of: "bc", from: 2) == 4..<6)
    #expect(bytes.range(of: "e") == nil)
    #expect(bytes.range(of: "abcabcde") == nil)
    #expect(bytes.holds("") && bytes.holds("cab") && ![UInt8]().holds("a"))
  }

  @Test("lose white space at their ends")
  func trim() {
    let bytes = Array(" \t\r\na b\u{B}\u{C} ".utf8)
    #expect(Array(bytes.trimmed()) == Array("a b".utf8))
    #expect(bytes.trimmed(0..<bytes.count) == 4..<7)
    #expect([UInt8](Array("  ".utf8).trimmed()).isEmpty)
    #expect(Array("  ".utf8).trimmed(0..<2).isEmpty)
  }

  @Test("are in a set of those that it names, and no others")
  func set() {
    let set = ByteSet("/~") | ByteSet("@ ")
    #expect((0...255).map { UInt8($0) }.filter(set.contains) == Array(" /@~".utf8))
  }

  @Test("are hashed the same in one piece and in many")
  func hash() {
    var hash = FNV1a()
    for byte in "foobar".utf8 { hash.add(byte) }
    // From the test vectors of its authors.
    #expect(hash.value == 0x8594_4171_F739_67E8)
    #expect(FNV1a.hash(of: Array("foobar".utf8)) == hash.value)
  }

  @Test("are split where something becomes true", arguments: 0...9)
  func partition(count: Int) {
    let numbers = Array(0..<count)
    for bound in 0...count { #expect(numbers.partitioningIndex { $0 >= bound } == bound) }
  }
}
