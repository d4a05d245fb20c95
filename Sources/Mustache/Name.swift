/// A name that a value has in an object, with its hash computed once.
///
/// Templates compute the hashes of their names when they are parsed and objects when they are built, so that looking a
/// name up compares numbers and touches the letters only of the field that is found.
public struct Name: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The name as templates write it, without dots.
  public let text: String
  let hash: UInt64

  /// Takes a name.
  public init(_ text: String) {
    self.text = text
    self.hash = Self.hash(of: text)
  }

  /// The name as templates write it.
  public var description: String { text }

  /// Equal names have the same letters.
  public static func == (lhs: Self, rhs: Self) -> Bool { lhs.hash == rhs.hash && lhs.text == rhs.text }

  /// Orders names by their letters.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.text < rhs.text }

  /// Feeds the hash that is there already.
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// FNV-1a, 64 bit, as in draft-eastlake-fnv: a few instructions a letter, the same in every run.
  private static func hash(of text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}

extension Name: ExpressibleByStringLiteral {
  /// Takes a name as a literal.
  public init(stringLiteral value: String) { self.init(value) }
}
