public import Digest

/// Writes values as bytes, to be kept between builds.
///
/// Public, since only then are its generic functions specialized in other rooms: writing an article took three times as long.
public struct RecordWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  /// The file of the location that was written last.
  private var lastFile = ""

  /// Starts with nothing.
  public init() {}

  /// Starts with nothing, and with room for some bytes.
  public init(roomFor count: Int) { bytes.reserveCapacity(count) }

  /// Forgets what has been written, but keeps the room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    lastFile = ""
  }

  /// Writes a number that is seldom large, seven bits a byte with the lowest first (LEB128).
  @inline(__always)
  public mutating func write(_ number: UInt64) {
    guard number > 0x7F else { return bytes.append(UInt8(truncatingIfNeeded: number)) }
    writeLong(number)
  }

  private mutating func writeLong(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a number.
  @inline(__always)
  public mutating func write(_ number: Int) {
    // The sign goes into the lowest bit, so that small numbers below zero stay small.
    write(UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
  }

  /// Writes a yes or no.
  public mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Writes a text.
  public mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { text in
      write(UInt64(text.count))
      bytes.append(contentsOf: text)
    }
  }

  /// Writes the file of a location, where it is not that of the location before: most facts of a page stand in one file.
  public mutating func write(file: String) {
    let isLast = PathOrder.compare(file, lastFile) == 0
    write(isLast)
    guard !isLast else { return }
    write(file)
    lastFile = file
  }

  /// Writes bytes with their number.
  public mutating func write(_ content: [UInt8]) {
    write(UInt64(content.count))
    bytes.append(contentsOf: content)
  }

  /// Writes a digest.
  public mutating func write(_ digest: Digest) {
    digest.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// Writes a range of bytes in a file.
  public mutating func write(_ range: Range<Int>) {
    write(range.lowerBound)
    write(range.count)
  }

  /// Writes a value that may be missing.
  @inlinable
  public mutating func write<Wrapped>(_ value: Wrapped?, _ body: (inout Self, Wrapped) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  /// Writes values with their number.
  @inlinable
  public mutating func write<Values: Collection>(
    _ values: Values, _ body: (inout Self, Values.Element) -> Void
  ) {
    write(UInt64(values.count))
    for value in values { body(&self, value) }
  }
}
