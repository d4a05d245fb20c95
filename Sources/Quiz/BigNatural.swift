/// A whole number of any size, for counting answer sheets: sixty questions have more than 64 bits can hold.
///
/// It can only be added and subtracted, which is all that counting needs. Digits are stored in groups of nine, so that
/// writing them out needs no division.
public struct BigNatural: Sendable, Hashable {
  private static let base: UInt64 = 1_000_000_000
  /// Groups of nine decimal digits, the least significant first, without leading zeros.
  private var groups: [UInt64]

  /// Makes a number of an integer.
  public init(_ value: UInt32 = 0) {
    let (high, low) = UInt64(value).quotientAndRemainder(dividingBy: Self.base)
    groups = high > 0 ? [low, high] : low > 0 ? [low] : []
  }

  /// Adds two numbers.
  public static func + (lhs: Self, rhs: Self) -> Self {
    var sum = lhs
    var carry: UInt64 = 0
    for index in 0..<max(lhs.groups.count, rhs.groups.count) {
      if index == sum.groups.count { sum.groups.append(0) }
      let total = sum.groups[index] + (index < rhs.groups.count ? rhs.groups[index] : 0) + carry
      sum.groups[index] = total % base
      carry = total / base
    }
    if carry > 0 { sum.groups.append(carry) }
    return sum
  }

  /// The difference of two numbers, of which the second is not greater.
  static func - (lhs: Self, rhs: Self) -> Self {
    var difference = lhs
    var borrow: UInt64 = 0
    for index in difference.groups.indices {
      let less = (index < rhs.groups.count ? rhs.groups[index] : 0) + borrow
      borrow = difference.groups[index] < less ? 1 : 0
      difference.groups[index] = difference.groups[index] + borrow * base - less
    }
    while difference.groups.last == 0 { difference.groups.removeLast() }
    return difference
  }
}

extension BigNatural: CustomStringConvertible {
  /// All digits, without separators.
  public var description: String {
    guard let first = groups.last else { return "0" }
    return groups.dropLast().reversed().reduce(String(first)) { text, group in
      let digits = String(group)
      return text + String(repeating: "0", count: 9 - digits.count) + digits
    }
  }

  /// The number for people: digits in groups of three up to a million million, beyond that
  /// `about 3.1 × 10^27 (exactly 3141…)`.
  public var readable: String {
    let digits = Array(description)
    guard digits.count > 13 else { return grouped(digits) }
    // One more digit than is shown, to round the last one.
    var leading = digits.prefix(3).reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
    var exponent = digits.count - 1
    leading = (leading + 5) / 10
    if leading == 100 { (leading, exponent) = (10, exponent + 1) }
    return "about \(leading / 10).\(leading % 10) × 10^\(exponent) (exactly \(grouped(digits)))"
  }

  private func grouped(_ digits: [Character]) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
