/// Reads numbers of a picture; what is not there is `nil`.
struct ByteReader {
  let bytes: [UInt8]
  /// Whether the first byte of a number is the highest.
  var isBigEndian = true

  func number(at start: Int, size: Int) -> Int? {
    guard start >= 0, size <= 8, start + size <= bytes.count else { return nil }
    let part = bytes[start..<start + size]
    let number: UInt64 =
      isBigEndian
      ? part.reduce(0) { $0 << 8 | UInt64($1) } : part.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    return Int(exactly: number)
  }

  func has(_ text: StaticString, at start: Int) -> Bool {
    let end = start + text.utf8CodeUnitCount
    return start >= 0 && end <= bytes.count && text.withUTF8Buffer { bytes[start..<end].elementsEqual($0) }
  }
}
