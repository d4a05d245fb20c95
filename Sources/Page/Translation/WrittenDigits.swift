import Text

/// A number as it is written, with signs between its digits whose meaning depends on the language.
struct WrittenDigits: Sendable {
  /// Where it stands in its text, in bytes.
  let range: Range<Int>
  /// Whether a space stands before it.
  private let followsSpace: Bool
  /// Its digits, cut at the signs, as digits of ASCII.
  private var parts: [String] = []
  /// The signs between them.
  private var signs: [Unicode.Scalar] = []

  /// How a language writes numbers.
  struct Style: Sendable {
    /// The sign before decimals.
    let decimal: Unicode.Scalar

    /// The style with a sign before decimals, a point or a comma; other signs mean the same in all languages.
    init(decimal: String) { self.decimal = decimal == "," ? "," : "." }
  }

  /// Reads a number that starts with a digit.
  init(_ bytes: [UInt8], from start: Int) {
    var index = start
    var end = start
    while true {
      var digits: [UInt8] = []
      while let digit = bytes.digit(at: index) {
        digits.append(UInt8(ascii: "0") + UInt8(digit.value))
        index += digit.width
      }
      guard !digits.isEmpty else { break }
      parts.append(String(decoding: digits, as: UTF8.self))
      end = index
      guard let sign = bytes.scalar(at: index), Self.signs.contains(sign) else { break }
      let next = index + UTF8.width(sign)
      guard bytes.digit(at: next) != nil else { break }
      // A space stands between thousands, never between numbers of other lengths.
      if Self.spaces.contains(sign), Self.digits(bytes, from: next) != 3 || parts[0].utf8.count > 3 { break }
      signs.append(sign)
      index = next
    }
    range = start..<end
    followsSpace = start > 0 && bytes[start - 1] == UInt8(ascii: " ")
  }

  private static let spaces: Set<Unicode.Scalar> = ["\u{A0}", "\u{202F}", "\u{2009}"]
  private static let signs: Set<Unicode.Scalar> = spaces.union([".", ",", "\u{66B}", "\u{66C}", "’", "'"])

  private static func digits(_ bytes: [UInt8], from start: Int) -> Int {
    var (index, count) = (start, 0)
    while let digit = bytes.digit(at: index) { (index, count) = (index + digit.width, count + 1) }
    return count
  }

  /// All its digits, whatever its signs mean.
  var digits: String { parts.joined() }

  /// The two parts of a number such as `16.30`, of which the second has two digits; `nil` of all others.
  var partsAtPoint: (Int, Int)? {
    guard signs == ["."], parts[1].utf8.count == 2, let first = Int(parts[0]), let second = Int(parts[1])
    else { return nil }
    return (first, second)
  }

  /// Whether it has no signs.
  var isPlain: Bool { signs.isEmpty }

  /// The number as all languages would write it in common: its digits, with a point before decimals.
  ///
  /// `1,285` is 1285 in English and 1.285 in German. A sign that cannot stand between thousands stands before decimals.
  func value(in style: Style) -> String {
    guard let last = signs.last else { return parts[0] }
    let isDecimal =
      switch last {
      case "\u{66B}": true
      case ".", ",":
        signs.dropLast().contains(last)
          ? false
          : last == style.decimal || parts[parts.count - 1].utf8.count != 3 || parts[0].utf8.count > 3
            || parts[0] == "0" || signs.dropLast().contains { $0 != last }
      default: false
      }
    guard isDecimal else {
      let isGrouped = parts.dropFirst().allSatisfy { $0.utf8.count == 3 }
      // Such as the numbers of a date or a version.
      return parts.joined(separator: isGrouped ? "" : " ")
    }
    var decimals = parts[parts.count - 1][...]
    while decimals.last == "0" { decimals.removeLast() }
    return parts.dropLast().joined() + (decimals.isEmpty ? "" : "." + decimals)
  }

  /// Whether the number goes on with another after a space, as `10 000` does.
  func isContinued(by next: WrittenDigits) -> Bool {
    next.followsSpace && next.range.lowerBound == range.upperBound + 1 && signs.isEmpty
      && next.parts[0].utf8.count == 3 && parts[0].utf8.count <= 3
  }
}

extension Array<UInt8> {
  /// The value of a digit of any script at an offset, and how many bytes it has; `nil` where none starts there.
  func digit(at offset: Int) -> (value: Int, width: Int)? {
    guard offset < count else { return nil }
    let byte = self[offset]
    if byte.isASCIIDigit { return (Int(byte - UInt8(ascii: "0")), 1) }
    // Without this, looking up the properties of each letter was a sixth of a build with translations.
    guard byte.canStartDigit, let scalar = scalar(at: offset),
      scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return (Int(value), UTF8.width(scalar))
  }
}

extension UInt8 {
  /// Whether a digit of any script can start with this byte.
  ///
  /// There are none below U+0660 but those of ASCII, and none from U+2000 to U+9FFF, where most punctuation and the Chinese
  /// characters are.
  var canStartDigit: Bool { isASCIIDigit || self >= 0xD9 && !(0xE2...0xE9).contains(self) }
}
