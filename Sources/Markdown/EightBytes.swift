/// Eight bytes of a text, looked at together.
///
/// Each question is answered by the highest bit of each byte. Counting the marks of a page takes 8 instructions a byte so; one
/// byte after the other it took 18, 4 % of a build from nothing.
struct EightBytes {
  private let word: UInt64
  /// The bytes without their highest bits, so that no sum passes from one into the next.
  private let bytes: UInt64

  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// Takes the bytes from an offset on, of which there must be eight.
  init(_ text: UnsafeRawBufferPointer, at offset: Int) {
    word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    bytes = word & ~Self.high
  }

  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Which bytes are an ASCII byte.
  func equal(to byte: UInt8) -> UInt64 { ~((bytes ^ Self.each(byte)) &+ Self.each(0x7F)) & ~word & Self.high }

  /// Which bytes are in a range of ASCII bytes that starts above 0.
  func areIn(_ range: ClosedRange<UInt8>) -> UInt64 {
    let reachesStart = bytes &+ Self.each(0x80 - range.lowerBound)
    let passesEnd = bytes &+ Self.each(0x7F - range.upperBound)
    return reachesStart & ~passesEnd & ~word & Self.high
  }

  /// Which bytes, in a range or 0x20 below it, are ASCII bytes: `[` to `_` and `{` to DEL.
  func areInEitherCase(_ range: ClosedRange<UInt8>) -> UInt64 {
    let reachesStart = (bytes | Self.each(0x20)) &+ Self.each(0x80 - range.lowerBound)
    let passesEnd = (bytes | Self.each(0x20)) &+ Self.each(0x7F - range.upperBound)
    return reachesStart & ~passesEnd & ~word & Self.high
  }
}

/// A count of bytes that were found eight at a time: a sum for each place, since processors without an instruction for it need
/// a dozen others to count the bits of a word.
struct ByteTally {
  private var sums: UInt64 = 0
  private var rounds = 0
  private var total = 0

  /// Adds the bytes of which the highest bit is set.
  @inline(__always)
  mutating func add(_ found: UInt64) {
    sums &+= found &>> 7
    rounds += 1
    // No sum may pass 255.
    if rounds == 255 { total = count; (sums, rounds) = (0, 0) }
  }

  /// How many there were.
  var count: Int {
    let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ ((sums &>> 8) & 0x00FF_00FF_00FF_00FF)
    return total + Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
  }
}
