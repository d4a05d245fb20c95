/// A text broken into lines that fit a width.
///
/// The font is not known, so widths are those of a usual sans serif, rounded up.
struct DiagramText {
  let lines: [String]

  /// Breaks a text at its spaces, and a word that is longer than a line at the line's end.
  init(_ text: String, width: Double, size: Double) {
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ") {
      let longer = current.isEmpty ? String(word) : current + " " + word
      if Self.width(of: longer, size: size) <= width {
        current = longer
        continue
      }
      if !current.isEmpty { lines.append(current) }
      current = ""
      for character in word {
        if !current.isEmpty, Self.width(of: current + String(character), size: size) > width {
          lines.append(current)
          current = ""
        }
        current.append(character)
      }
    }
    if !current.isEmpty || lines.isEmpty { lines.append(current) }
    self.lines = lines
  }

  /// The estimated width of a text in units of the drawing.
  static func width(of text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", "!", "(", ")", " ", "\u{2019}": 0.34
    case "m", "w", "M", "W", "@", "%": 0.9
    case "A"..."Z": 0.7
    case _ where scalar.value >= 0x1100 && scalar.value < 0x2000 || scalar.value >= 0x2E80: 1
    default: 0.57
    }
  }
}
