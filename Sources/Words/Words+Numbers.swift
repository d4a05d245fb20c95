extension Words {
  /// A whole number: `812`, `12,000`.
  ///
  /// Up to four digits stay together.
  package func number(_ number: Int) -> String {
    (number < 0 ? minusSign : "") + grouped(String(number.magnitude))
  }

  /// A number that is written with a point before its decimals, and with U+2212 where it is below zero: `1.5`, `12,000.5`.
  ///
  /// What stands before its digits stays, such as the `<` of a p-value.
  package func decimal(_ written: String) -> String {
    let start = written.prefix { !$0.isWholeNumber }
    let digits = written.dropFirst(start.count).prefix { $0.isWholeNumber }
    let rest = written.dropFirst(start.count + digits.count).replacing(".", with: decimalSeparator)
    return start.replacing("\u{2212}", with: minusSign) + grouped(String(digits)) + rest
  }

  /// Digits with a mark between the thousands; up to four stay together.
  private func grouped(_ digits: String) -> String {
    guard digits.utf8.count > 4 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += groupSeparator }
      text.append(digit)
    }
    return text
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
