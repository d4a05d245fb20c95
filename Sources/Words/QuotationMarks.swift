/// The quotation marks of a language, in pairs.
package struct QuotationMarks: Sendable {
  /// Around a quotation.
  package let open, close: String
  /// Around a quotation within another, or around a single word.
  package let innerOpen, innerClose: String

  private init(_ open: String, _ close: String, _ innerOpen: String, _ innerClose: String) {
    (self.open, self.close, self.innerOpen, self.innerClose) = (open, close, innerOpen, innerClose)
  }

  /// The marks of a language, as its own typography and the Unicode CLDR have them; `nil` where they are those of
  /// English: “ ” ‘ ’.
  package init?(ofLanguage language: String) {
    let parts = language.lowercased().split(separator: "-").map(String.init)
    guard let first = parts.first,
      let marks = Self.byLanguage[parts.prefix(2).joined(separator: "-")] ?? Self.byLanguage[first]
    else { return nil }
    self = marks
  }

  private static let low = QuotationMarks("„", "“", "‚", "‘")
  private static let lowAndRight = QuotationMarks("„", "”", "«", "»")
  private static let angles = QuotationMarks("«", "»", "“", "”")
  private static let anglesAndLow = QuotationMarks("«", "»", "„", "“")
  private static let right = QuotationMarks("”", "”", "’", "’")
  private static let spaced = QuotationMarks("«\u{A0}", "\u{A0}»", "“", "”")

  private static let byLanguage: [String: QuotationMarks] = [
    "de": low, "cs": low, "sk": low, "sl": low, "bg": low, "is": low, "lt": low, "et": low, "mk": low,
    "de-ch": QuotationMarks("«", "»", "‹", "›"), "de-li": QuotationMarks("«", "»", "‹", "›"),
    "pl": lowAndRight, "ro": lowAndRight, "hu": QuotationMarks("„", "”", "»", "«"),
    "hr": QuotationMarks("„", "”", "‚", "’"), "sr": QuotationMarks("„", "”", "‘", "’"),
    "fr": spaced, "fr-ch": QuotationMarks("«", "»", "‹", "›"),
    "es": angles, "it": angles, "ca": angles, "gl": angles, "eu": angles, "el": angles, "pt-pt": angles,
    "nb": QuotationMarks("«", "»", "‘", "’"), "nn": QuotationMarks("«", "»", "‘", "’"),
    "no": QuotationMarks("«", "»", "‘", "’"), "da": QuotationMarks("»", "«", "›", "‹"),
    "ru": anglesAndLow, "uk": anglesAndLow, "be": anglesAndLow, "hy": QuotationMarks("«", "»", "«", "»"),
    "sv": right, "fi": right, "ja": QuotationMarks("「", "」", "『", "』"),
  ]
}
