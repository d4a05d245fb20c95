/// The quotation marks of a language, in pairs.
package struct QuotationMarks: Sendable {
  /// Around a quotation.
  package let open, close: String
  /// Around a quotation within another, or around a single word.
  package let innerOpen, innerClose: String

  private init(_ open: String, _ close: String, _ innerOpen: String, _ innerClose: String) {
    (self.open, self.close, self.innerOpen, self.innerClose) = (open, close, innerOpen, innerClose)
  }

  /// The marks of a language, as the Unicode CLDR has them; `nil` where they are those of English: “ ” ‘ ’.
  ///
  /// Where the orthographies of a language differ from CLDR 41, theirs count: « » in Basque and Galician, » « in Danish, „ ” in
  /// Croatian and Serbian, “ ” within those of French, and “ ” in Dutch.
  package init?(ofLanguage language: String) {
    let parts = language.lowercased().split(separator: "-").map(String.init)
    guard let first = parts.first,
      let marks = Self.byLanguage[parts.prefix(2).joined(separator: "-")] ?? Self.byLanguage[first]
    else { return nil }
    self = marks
  }

  private static let low = QuotationMarks("„", "“", "‚", "‘")
  private static let lowTwice = QuotationMarks("„", "“", "„", "“")
  private static let lowAndRight = QuotationMarks("„", "”", "«", "»")
  private static let angles = QuotationMarks("«", "»", "“", "”")
  private static let anglesAndSingle = QuotationMarks("«", "»", "‹", "›")
  private static let anglesAndEnglish = QuotationMarks("«", "»", "‘", "’")
  private static let anglesAndLow = QuotationMarks("«", "»", "„", "“")
  private static let inwards = QuotationMarks("»", "«", "›", "‹")
  private static let right = QuotationMarks("”", "”", "’", "’")
  private static let fromRight = QuotationMarks("”", "“", "’", "‘")
  private static let corners = QuotationMarks("「", "」", "『", "』")
  private static let spaced = QuotationMarks("«\u{A0}", "\u{A0}»", "“", "”")
  private static let english = QuotationMarks("“", "”", "‘", "’")

  private static let byLanguage: [String: QuotationMarks] = [
    "de": low, "cs": low, "sk": low, "sl": low, "is": low, "et": low, "mk": low, "dsb": low, "hsb": low,
    "lb": low, "nds": low, "ksh": low, "bg": lowTwice, "lt": lowTwice,
    "ka": QuotationMarks("„", "“", "«", "»"),
    "pl": lowAndRight, "ro": lowAndRight, "hu": QuotationMarks("„", "”", "»", "«"),
    "hr": QuotationMarks("„", "”", "‚", "’"), "sr": QuotationMarks("„", "”", "‘", "’"),
    "bs": QuotationMarks("„", "”", "‘", "’"),
    "fr": spaced, "fr-ch": anglesAndSingle, "de-ch": anglesAndSingle, "de-li": anglesAndSingle,
    "it-ch": anglesAndSingle, "rm": anglesAndSingle, "gsw": anglesAndSingle, "fa": anglesAndSingle,
    "am": anglesAndSingle, "mzn": anglesAndSingle,
    "es": angles, "it": angles, "ca": angles, "gl": angles, "eu": angles, "el": angles, "pt-pt": angles,
    "sq": angles, "ast": angles, "br": angles, "sc": angles, "kab": angles, "kk": angles, "mg": angles,
    "ti": angles, "nb": anglesAndEnglish, "nn": anglesAndEnglish, "no": anglesAndEnglish,
    "rw": anglesAndEnglish,
    "da": inwards, "kl": inwards, "ug": inwards,
    "ru": anglesAndLow, "uk": anglesAndLow, "be": anglesAndLow, "ky": anglesAndLow, "os": anglesAndLow,
    "sah": anglesAndLow, "hy": QuotationMarks("«", "»", "«", "»"),
    "sv": right, "fi": right, "se": right, "he": right, "yi": right, "rn": right, "sn": right,
    "ar": fromRight, "ur": fromRight,
    "ja": corners, "zh-hant": corners, "zh-tw": corners, "zh-hk": corners, "zh-mo": corners, "yue": corners,
  ].merging(latinAmerica.map { ("es-" + $0, english) }) { first, _ in first }

  /// The regions in which Spanish has the marks of English.
  private static let latinAmerica = [
    "419", "ar", "bo", "br", "bz", "cl", "co", "cr", "cu", "do", "ec", "gt", "hn", "mx", "ni", "pa", "pe",
    "pr",
    "py", "sv", "us", "uy", "ve",
  ]
}
