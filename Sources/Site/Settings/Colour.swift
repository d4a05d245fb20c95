import Glibc

/// A colour of a screen, as CSS writes it with `#`.
package struct Colour {
  /// Red, green and blue from 0 to 255.
  let parts: [Int]

  /// Reads `#rgb` or `#rrggbb`; `nil` for anything else, which may be transparent or depend on the screen.
  package init?(_ text: String) {
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.utf8.count == 3 || digits.utf8.count == 6 else { return nil }
    let values = digits.compactMap(\.hexDigitValue)
    guard values.count == digits.utf8.count else { return nil }
    parts =
      values.count == 3
      ? values.map { $0 * 17 } : stride(from: 0, to: 6, by: 2).map { values[$0] * 16 + values[$0 + 1] }
  }

  /// How bright the colour is, from 0 to 1: "relative luminance" in the glossary of WCAG 2.2.
  private var luminance: Double {
    let linear = parts.map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return zip(linear, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// How far two colours are apart, in hundredths from 100 to 2100: "contrast ratio" in the glossary of WCAG 2.2.
  ///
  /// Rounded down, so that a ratio is never better than it is said to be.
  package func contrast(with other: Colour) -> Int {
    let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return Int((lighter + 0.05) / (darker + 0.05) * 100 + 1e-9)
  }
}
