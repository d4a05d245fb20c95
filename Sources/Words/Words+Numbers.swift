extension Words {
  /// A whole number: `812`, `12,000`.
  ///
  /// Up to four digits stay together.
  package func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    guard digits.utf8.count > 4 else { return String(number) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += groupSeparator }
      text.append(digit)
    }
    return number < 0 ? "\u{2212}" + text : text
  }

  /// A number that is written with a point before its decimals.
  package func decimal(_ written: String) -> String { written.replacing(".", with: decimalSeparator) }

  /// A share of a hundred, of which the number is written with a point before its decimals.
  package func percent(_ written: String) -> String { percent(number: decimal(written)) }

  /// The edition of a book.
  package func edition(_ number: Int) -> String {
    switch ordinal(number) {
    case 0: editionOne(number: String(number))
    case 1: editionTwo(number: String(number))
    case 2: editionFew(number: String(number))
    default: editionOther(number: String(number))
    }
  }
}
