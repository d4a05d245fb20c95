/// Some of the 128 characters of ASCII.
package struct ByteSet: Sendable {
  /// A bit for each character: asked for each byte of each address.
  @usableFromInline let low: UInt64
  @usableFromInline let high: UInt64

  @usableFromInline init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

  /// The characters that stand in a text.
  package init(_ characters: StaticString) {
    let (low, high) = characters.withUTF8Buffer { bytes in
      bytes.reduce(into: (low: UInt64(0), high: UInt64(0))) { bits, byte in
        if byte < 64 { bits.low |= 1 << UInt64(byte) } else { bits.high |= 1 << UInt64(byte & 63) }
      }
    }
    self.init(low: low, high: high)
  }

  /// Letters and digits.
  package static let lettersAndDigits = ByteSet(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

  /// Whether a byte is one of these characters.
  @inlinable package func contains(_ byte: UInt8) -> Bool {
    byte < 128 && (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 == 1
  }

  /// The characters of both.
  package static func | (first: Self, second: Self) -> Self {
    ByteSet(low: first.low | second.low, high: first.high | second.high)
  }
}
