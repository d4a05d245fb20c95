/// A 64-bit hash of bytes that come one after the other (FNV-1a), the same in every process.
///
/// Good enough to notice an edit or that two texts differ; not for security.
package struct FNV1a: Sendable {
  @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of what was added so far.
  @inlinable package var value: UInt64 { state }

  /// Starts with nothing.
  package init() {}

  /// Adds a byte.
  @inlinable package mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Adds bytes.
  @inlinable package mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  /// Adds a number.
  package mutating func add(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      add(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// The hash of some bytes.
  ///
  /// Of an array, since a generic function is not specialized in other rooms: a preview hashes whole pages.
  package static func hash(of bytes: [UInt8]) -> UInt64 {
    var hash = Self()
    hash.add(bytes)
    return hash.value
  }
}
