package import Digest

/// Reads what ``RecordWriter`` wrote.
///
/// Nothing is believed: whatever the bytes are, reading them ends in a value or in ``BadRecord``.
package struct RecordReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  /// Reads from bytes that stay where they are as long as this value is used.
  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Reads a value from bytes.
  package static func read<Value>(
    _ bytes: [UInt8], _ body: (inout Self) throws(BadRecord) -> Value
  ) throws(BadRecord) -> Value {
    let outcome = bytes.withUnsafeBytes { bytes in
      var reader = Self(bytes)
      return Result { () throws(BadRecord) in try body(&reader) }
    }
    return try outcome.get()
  }

  /// Whether everything was read.
  package var isAtEnd: Bool { position == bytes.count }

  /// Reads a number that is never below zero.
  package mutating func readUnsigned() throws(BadRecord) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: 0 as UInt64, to: 64, by: 7) {
      guard position < bytes.count else { throw BadRecord() }
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw BadRecord()
  }

  /// Reads a number.
  package mutating func readInt() throws(BadRecord) -> Int {
    let number = try readUnsigned()
    return Int(truncatingIfNeeded: number >> 1) ^ -Int(number & 1)
  }

  /// Reads a yes or no.
  package mutating func readBool() throws(BadRecord) -> Bool {
    let byte = try slice(1)[0]
    guard byte < 2 else { throw BadRecord() }
    return byte == 1
  }

  /// Reads a text.
  package mutating func readString() throws(BadRecord) -> String {
    guard let text = String(validating: try slice(readCount()), as: UTF8.self) else { throw BadRecord() }
    return text
  }

  /// Reads bytes.
  package mutating func readBytes() throws(BadRecord) -> [UInt8] { [UInt8](try slice(readCount())) }

  /// Reads a digest.
  package mutating func readDigest() throws(BadRecord) -> Digest {
    guard let digest = Digest(recorded: [UInt8](try slice(Digest.size))) else { throw BadRecord() }
    return digest
  }

  /// Reads a range of bytes in a file.
  package mutating func readRange() throws(BadRecord) -> Range<Int> {
    let (start, count) = (try readInt(), try readInt())
    guard start >= 0, count >= 0, let end = start.addingReporting(count) else { throw BadRecord() }
    return start..<end
  }

  /// Reads a value that may be missing.
  package mutating func readOptional<Wrapped>(
    _ body: (inout Self) throws(BadRecord) -> Wrapped
  ) throws(BadRecord) -> Wrapped? {
    try readBool() ? try body(&self) : nil
  }

  /// Reads values.
  package mutating func readArray<Element>(
    _ body: (inout Self) throws(BadRecord) -> Element
  ) throws(BadRecord) -> [Element] {
    let count = try readCount()
    var values: [Element] = []
    // A value has one byte at least, so that a wrong number cannot ask for more room than the record takes.
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  private mutating func readCount() throws(BadRecord) -> Int {
    let count = try readUnsigned()
    guard count <= UInt64(bytes.count - position) else { throw BadRecord() }
    return Int(count)
  }

  private mutating func slice(_ count: Int) throws(BadRecord) -> UnsafeRawBufferPointer {
    guard count <= bytes.count - position else { throw BadRecord() }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }
}

/// Bytes that no record has.
package struct BadRecord: Error {
  /// Describes nothing further: such bytes are thrown away.
  package init() {}
}

extension Int {
  fileprivate func addingReporting(_ other: Int) -> Int? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }
}
