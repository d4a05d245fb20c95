extension String {
  /// The text as a value of YAML on one line: plain where every reader of YAML takes it for this text, else in double quotes.
  package var yamlQuoted: String {
    isPlainYAML ? self : doubleQuotedYAML
  }

  /// The same within brackets or braces, where a comma ends a value.
  package var yamlQuotedInBrackets: String { contains(",") ? doubleQuotedYAML : yamlQuoted }

  /// The text as a value of YAML in double quotes, whether it needs them or not.
  package var doubleQuotedYAML: String { "\"" + unicodeScalars.map(\.inDoubleQuotedYAML).joined() + "\"" }

  private var isPlainYAML: Bool {
    let signs = " -,.?!()'/"
    return unicodeScalars.first?.properties.isAlphabetic == true && unicodeScalars.last != " "
      && unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || signs.unicodeScalars.contains(scalar)
      }
      && !Self.wordsOfYAML.contains(lowercased())
  }

  /// What YAML 1.1 or 1.2 takes for something other than a text.
  private static let wordsOfYAML: Set = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
}

extension Unicode.Scalar {
  /// The scalar as it stands between double quotes (YAML 1.2.2, section 5.7).
  fileprivate var inDoubleQuotedYAML: String {
    switch self {
    case "\"": #"\""#
    case "\\": #"\\"#
    case "\n": #"\n"#
    case "\r": #"\r"#
    case "\t": #"\t"#
    case _ where value < 0x20 || (0x7F...0x9F).contains(value):
      #"\x"# + (value < 0x10 ? "0" : "") + String(value, radix: 16, uppercase: true)
    case "\u{2028}": #"\L"#
    case "\u{2029}": #"\P"#
    case "\u{FEFF}": #"\uFEFF"#
    default: String(self)
    }
  }
}
