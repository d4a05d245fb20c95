/// A number as it is written, with signs between its digits whose meaning depends on the language.
struct WrittenDigits {
  /// Where it stands, in scalars.
  let range: Range<Int>
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
  init(_ scalars: [Unicode.Scalar], from start: Int) {
    var index = start
    var end = start
    while index < scalars.count {
      var digits = ""
      while index < scalars.count, let digit = scalars[index].decimalDigit {
        digits += String(digit)
        index += 1
      }
      guard !digits.isEmpty else { break }
      parts.append(digits)
      end = index
      guard index + 1 < scalars.count, Self.signs.contains(scalars[index]),
        scalars[index + 1].decimalDigit != nil
      else {
        break
      }
      let isSpace = Self.spaces.contains(scalars[index])
      // A space stands between thousands, never between numbers of other lengths.
      if isSpace, Self.digits(scalars, from: index + 1) != 3 || parts[0].count > 3 { break }
      signs.append(scalars[index])
      index += 1
    }
    signs.removeLast(max(0, signs.count - parts.count + 1))
    range = start..<end
  }

  private static let spaces: Set<Unicode.Scalar> = ["\u{A0}", "\u{202F}", "\u{2009}"]
  private static let signs: Set<Unicode.Scalar> = spaces.union([".", ",", "\u{66B}", "\u{66C}", "’", "'"])

  private static func digits(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    scalars[start...].prefix { $0.decimalDigit != nil }.count
  }

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
          : last == style.decimal || parts[parts.count - 1].count != 3 || parts[0].count > 3
            || parts[0] == "0" || signs.dropLast().contains { $0 != last }
      default: false
      }
    guard isDecimal else {
      let isGrouped = parts.dropFirst().allSatisfy { $0.count == 3 }
      // Such as the numbers of a date or a version.
      return parts.joined(separator: isGrouped ? "" : " ")
    }
    var decimals = parts[parts.count - 1][...]
    while decimals.last == "0" { decimals.removeLast() }
    return parts.dropLast().joined() + (decimals.isEmpty ? "" : "." + decimals)
  }

  /// Whether the number goes on with another after a space, as `10 000` does.
  func isContinued(by next: WrittenDigits) -> Bool {
    next.range.lowerBound == range.upperBound + 1 && signs.isEmpty && next.parts[0].count == 3
      && parts[0].count <= 3
  }
}
