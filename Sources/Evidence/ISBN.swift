import Text

/// The number of a book, as its cover has it.
package struct ISBN: Sendable, Hashable {
  /// The number, with the hyphens that it was written with.
  package let text: String

  /// Takes the first of one or more numbers, of which every check digit must be right; `nil` for anything else.
  ///
  /// Zotero writes all numbers of a book into one field, with spaces between them.
  package init?(_ written: String) {
    var number = written[...]
    if number.lowercased().hasPrefix("isbn") {
      // `ISBN-13: 978…`
      number = number.drop { $0 != " " && $0 != ":" }.drop { !$0.isNumber }
    }
    // One number may itself be written with spaces.
    guard
      let first = Self.number(String(number))
        ?? number.split(separator: " ").first.flatMap({ Self.number(String($0)) })
    else { return nil }
    text = first
  }

  private static func number(_ written: String) -> String? {
    let digits = written.filter { $0 != "-" && $0 != " " }
    let values = digits.utf8.map { byte -> Int? in
      byte.isASCIIDigit ? Int(byte - 48) : byte == UInt8(ascii: "X") || byte == UInt8(ascii: "x") ? 10 : nil
    }
    let numbers = values.compactMap(\.self)
    guard numbers.count == values.count, numbers.dropLast().allSatisfy({ $0 < 10 }) else { return nil }
    let sum: Int
    switch numbers.count {
    case 10: sum = numbers.enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) } % 11
    case 13:
      sum = numbers.enumerated().reduce(0) { $0 + $1.element * ($1.offset.isMultiple(of: 2) ? 1 : 3) } % 10
    default: return nil
    }
    guard sum == 0, numbers.count == 10 || numbers.last != 10 else { return nil }
    return written.uppercased().replacing(" ", with: "-")
  }
}
