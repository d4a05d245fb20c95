public import Digest

/// Reads what ``RecordWriter`` wrote.
///
/// Nothing is believed: whatever the bytes are, reading them ends in a value or in ``BadRecord``.
///
/// Public for the same reason as ``RecordWriter``.
public struct RecordReader {
  @usableFromInline let bytes: UnsafeRawBufferPointer
  @usableFromInline let count: Int
  @usableFromInline var position = 0
  /// The file of the location that was read last.
  private var lastFile = ""

  /// Reads from bytes that stay where they are as long as this value is used.
  public init(_ bytes: UnsafeRawBufferPointer) { (self.bytes, count) = (bytes, bytes.count) }

  /// Reads a value from bytes.
  public static func read<Value>(
    _ bytes: [UInt8], _ body: (inout Self) throws(BadRecord) -> Value
  ) throws(BadRecord) -> Value {
    let outcome = bytes.withUnsafeBytes { bytes in
      var reader = Self(bytes)
      return Result { () throws(BadRecord) in try body(&reader) }
    }
    return try outcome.get()
  }

  /// Whether everything was read.
  public var isAtEnd: Bool { position == count }

  /// Reads a number that is never below zero.
  @inlinable @inline(__always)
  public mutating func readUnsigned() throws(BadRecord) -> UInt64 {
    let byte = try readByte()
    return byte < 0x80 ? UInt64(byte) : try readUnsigned(startingWith: byte)
  }

  /// Reads what is left of a number that does not fit into one byte; few do not.
  @usableFromInline mutating func readUnsigned(startingWith first: UInt8) throws(BadRecord) -> UInt64 {
    var number = UInt64(first & 0x7F)
    for shift in stride(from: 7 as UInt64, to: 64, by: 7) {
      let byte = try readByte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw BadRecord()
  }

  /// Reads a number.
  @inlinable @inline(__always)
  public mutating func readInt() throws(BadRecord) -> Int {
    let number = try readUnsigned()
    return Int(truncatingIfNeeded: number >> 1) ^ -Int(number & 1)
  }

  /// Reads a yes or no.
  @inlinable @inline(__always)
  public mutating func readBool() throws(BadRecord) -> Bool {
    let byte = try readByte()
    guard byte < 2 else { throw BadRecord() }
    return byte == 1
  }

  /// Reads a text.
  ///
  /// Bytes that are not UTF-8 are repaired. Records have none, and checking would cost as much again.
  public mutating func readString() throws(BadRecord) -> String {
    String(decoding: try slice(readCount()), as: UTF8.self)
  }

  /// Reads the file of a location; those of one file share its text.
  public mutating func readFile() throws(BadRecord) -> String {
    if try !readBool() { lastFile = try readString() }
    return lastFile
  }

  /// Reads bytes.
  public mutating func readBytes() throws(BadRecord) -> [UInt8] { try readBytes(readCount()) }

  /// Reads a digest.
  public mutating func readDigest() throws(BadRecord) -> Digest {
    guard let digest = Digest(recorded: try readBytes(Digest.size)) else { throw BadRecord() }
    return digest
  }

  /// Reads a range of bytes in a file.
  public mutating func readRange() throws(BadRecord) -> Range<Int> {
    let (start, count) = (try readInt(), try readInt())
    guard start >= 0, count >= 0, let end = start.addingReporting(count) else { throw BadRecord() }
    return start..<end
  }

  /// Reads a value that may be missing.
  @inlinable
  public mutating func readOptional<Wrapped>(
    _ body: (inout Self) throws(BadRecord) -> Wrapped
  ) throws(BadRecord) -> Wrapped? {
    try readBool() ? try body(&self) : nil
  }

  /// Reads values.
  @inlinable
  public mutating func readArray<Element>(
    _ body: (inout Self) throws(BadRecord) -> Element
  ) throws(BadRecord) -> [Element] {
    let count = try readCount()
    guard count > 0 else { return [] }
    var values: [Element] = []
    // A value has one byte at least, so that a wrong number cannot ask for more room than the record takes.
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  @inlinable @inline(__always)
  mutating func readByte() throws(BadRecord) -> UInt8 {
    guard position < count else { throw BadRecord() }
    defer { position += 1 }
    return bytes[position]
  }

  @inlinable
  mutating func readCount() throws(BadRecord) -> Int {
    let count = try readUnsigned()
    guard count <= UInt64(self.count - position) else { throw BadRecord() }
    return Int(count)
  }

  private mutating func readBytes(_ count: Int) throws(BadRecord) -> [UInt8] {
    let slice = try slice(count)
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: slice)
      initialised = count
    }
  }

  @inline(__always)
  private mutating func slice(_ count: Int) throws(BadRecord) -> UnsafeRawBufferPointer {
    guard count <= self.count - position else { throw BadRecord() }
    defer { position += count }
    return UnsafeRawBufferPointer(start: bytes.baseAddress.map { $0 + position }, count: count)
  }
}

extension Int {
  fileprivate func addingReporting(_ other: Int) -> Int? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }
}
