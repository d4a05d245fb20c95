/// A number with its noun: `1 page`, `3 pages`; the plural is given where it has more than an `s`.
package func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
  "\(withThousands(number)) \(number == 1 ? noun : plural ?? noun + "s")"
}

/// A number as editors read it: `63,672`.
package func withThousands(_ number: Int) -> String {
  let digits = String(number.magnitude)
  guard digits.utf8.count > 3 else { return String(number) }
  var result = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result.append(",") }
    result.append(digit)
  }
  return result
}
