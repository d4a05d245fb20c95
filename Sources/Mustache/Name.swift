/// The name of a value in an object.
///
/// A name carries a number made of a few of its bytes. A lookup compares these numbers, and the letters only of the
/// field that it finds. The compiler computes the number of a short literal, so an object written as a literal costs no
/// more than storing it. Without numbers, rendering 10,000 articles takes 49 % more instructions, 3 % of a build.
public struct Name: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The name as templates write it, without dots.
  public let text: String
  /// Equal for equal names, and different for most others.
  @usableFromInline let mark: UInt64

  /// Makes a name.
  @inlinable @inline(__always)
  public init(_ text: String) {
    self.text = text
    mark =
      text.utf8.withContiguousStorageIfAvailable { Self.mark(of: $0) } ?? Self.mark(ofCopy: text)
  }

  /// The name as templates write it.
  public var description: String { text }

  /// Equal names have the same letters.
  @inlinable
  public static func == (lhs: Self, rhs: Self) -> Bool { lhs.mark == rhs.mark && lhs.text == rhs.text }

  /// Orders names by their letters.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.text < rhs.text }

  /// Hashes the letters.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The length of a name and five of its bytes, the first and last among them.
  @inlinable @inline(__always)
  static func mark(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let last = bytes.count - 1
    guard last >= 0 else { return 0 }
    let outer = UInt64(bytes[0]) << 8 | UInt64(bytes[last])
    let inner = UInt64(bytes[last / 4]) << 16 | UInt64(bytes[last / 2]) << 8 | UInt64(bytes[last - last / 4])
    return UInt64(truncatingIfNeeded: bytes.count) << 40 | inner << 16 | outer
  }

  /// The same for a text that is not stored as UTF-8.
  @usableFromInline @inline(never)
  static func mark(ofCopy text: String) -> UInt64 {
    Array(text.utf8).withUnsafeBufferPointer { mark(of: $0) }
  }
}

extension Name: ExpressibleByStringLiteral {
  /// Takes a name as a literal.
  @inlinable @inline(__always)
  public init(stringLiteral value: String) { self.init(value) }
}
