import Text

/// A number together with how it was written, since `19.0` says more than `19`.
package struct WrittenNumber: Sendable, Hashable {
  /// As the file has it, with a true minus sign.
  package let text: String
  /// Its value.
  package let value: Double
  /// How many digits follow the point.
  package let decimals: Int

  /// Reads digits with at most one point between them, and a minus sign before them; no exponent, no grouping.
  package init?(_ written: some StringProtocol) {
    let isNegative = written.hasPrefix("-") || written.hasPrefix("\u{2212}")
    let digits = isNegative ? String(written.dropFirst()) : String(written)
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }),
      digits.utf8.count <= 15, let value = Double(digits)
    else { return nil }
    text = (isNegative ? "\u{2212}" : "") + digits
    self.value = isNegative ? -value : value
    decimals = parts.count == 2 ? parts[1].count : 0
  }

  /// One unit of the last digit given: 0.1 for `48.2`.
  var lastUnit: Double { (0..<decimals).reduce(1) { unit, _ in unit / 10 } }
}

extension Double {
  /// The number with a fixed number of decimals, half away from zero, with a true minus sign.
  package func rounded(to decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let units = Int((magnitude * scale).rounded())
    let sign = self < 0 && units > 0 ? "\u{2212}" : ""
    guard decimals > 0 else { return sign + String(units) }
    let fraction = String(units % Int(scale))
    let zeros = String(repeating: "0", count: decimals - fraction.count)
    return "\(sign)\(units / Int(scale)).\(zeros)\(fraction)"
  }
}
