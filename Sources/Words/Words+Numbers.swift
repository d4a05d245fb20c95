extension Words {
  /// A whole number: `812`, `12,000`.
  ///
  /// Up to four digits stay together.
  package func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    guard digits.utf8.count > 4 else { return number < 0 ? minusSign + digits : digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += groupSeparator }
      text.append(digit)
    }
    return number < 0 ? minusSign + text : text
  }

  /// A number that is written with a point before its decimals, and with U+2212 where it is below zero.
  package func decimal(_ written: String) -> String {
    written.replacing(".", with: decimalSeparator).replacing("\u{2212}", with: minusSign)
  }

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
