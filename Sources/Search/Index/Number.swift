/// Whole numbers that are seldom large.
enum Number {
  /// Appends a number, seven bits a byte with the lowest first (LEB128).
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Reads such a number from the front; `nil` where none is.
  static func take(_ bytes: inout Slice<UnsafeRawBufferPointer>) -> Int? {
    var (number, shift) = (0, 0)
    while let byte = bytes.first, shift < 56 {
      bytes = bytes.dropFirst()
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  /// The digits of the numbers in an index: five bits each, and one that says whether more follow.
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Appends a number as letters that need no escape in any text, the lowest digit first.
  static func appendLetters(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest > 31 {
      bytes.append(digits[rest & 31 | 32])
      rest >>= 5
    }
    bytes.append(digits[rest])
  }

  /// Appends a number below 64 as one letter.
  static func appendLetter(_ number: Int, to bytes: inout [UInt8]) { bytes.append(digits[number & 63]) }
}
