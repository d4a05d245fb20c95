/// The markup that reference managers and publishers leave in titles, turned into plain text: `10<sup>9</sup>` is 10⁹, `&amp;` is
/// &, and other tags are left out.
enum TitleMarkup {
  /// The text without tags and character references.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return text
    }
    let untagged = withoutTags(text)
    let decoded = decoded(untagged)
    // Crossref writes `&amp;amp;` where a publisher wrote `&amp;`.
    return decoded == untagged ? decoded : self.decoded(decoded)
  }

  // MARK: Tags

  /// The elements that CSL allows in titles, those of JATS and MathML, and those that Crossref passes on.
  private static let names: Set<String> = [
    "i", "b", "em", "strong", "u", "sup", "sub", "sc", "scp", "span", "italic", "bold", "underline", "p",
    "title",
    "inline-formula", "mrow", "mi", "mn", "mo", "math", "msup", "msub", "mtext",
  ]
  /// No tag is longer; without an end to the search, a title of many `<` would take time without end.
  private static let longestTag = 100

  private static func withoutTags(_ text: String) -> String {
    var result = ""
    /// Where the text of an open `<sup>` or `<sub>` starts in the result, and which it is.
    var open: (start: Int, name: String)?
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      rest = rest[start...]
      guard let tag = Tag(rest) else {
        result += "<"
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(tag.length)
      guard tag.name == "sup" || tag.name == "sub" else { continue }
      if let shifted = open, tag.isEnd, shifted.name == tag.name {
        let content = String(decoding: result.utf8.dropFirst(shifted.start), as: UTF8.self)
        let before = String(decoding: result.utf8.prefix(shifted.start), as: UTF8.self)
        result = before + self.shifted(content, tag.name == "sup" ? superscripts : subscripts)
        open = nil
      } else if !tag.isEnd {
        open = (result.utf8.count, tag.name)
      }
    }
    return result + rest
  }

  private struct Tag {
    let name: String
    let isEnd: Bool
    /// How many characters it takes.
    let length: Int

    init?(_ text: Substring) {
      guard let end = text.prefix(longestTag).firstIndex(of: ">") else { return nil }
      let tag = text[..<end].dropFirst()
      isEnd = tag.first == "/"
      let written = (isEnd ? tag.dropFirst() : tag).prefix { $0.isLetter || $0 == ":" || $0 == "-" }
        .lowercased()
      let prefix = written.split(separator: ":").first.map(String.init) ?? ""
      let hasPrefix = written.contains(":") && (prefix == "jats" || prefix == "mml")
      name = hasPrefix ? String(written.dropFirst(prefix.count + 1)) : written
      guard hasPrefix || names.contains(name) else { return nil }
      let attributes = tag.dropFirst(written.count + (isEnd ? 1 : 0))
      guard attributes.allSatisfy({ $0 == "/" }) || attributes.first?.isWhitespace == true else { return nil }
      length = tag.count + 2
    }
  }

  private static let superscripts = Dictionary(
    uniqueKeysWithValues: zip("0123456789+-\u{2212}=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ"))
  private static let subscripts = Dictionary(
    uniqueKeysWithValues: zip("0123456789+-\u{2212}=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"))

  /// The text in raised or lowered characters, where Unicode has all of them.
  private static func shifted(_ text: String, _ forms: [Character: Character]) -> String {
    let characters = text.map { forms[$0] }
    return characters.contains(nil) ? text : String(characters.compactMap(\.self))
  }

  // MARK: Character references

  private static let characters: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "times": "×", "plusmn": "±",
    "deg": "°",
    "le": "≤", "ge": "≥", "micro": "µ", "middot": "·", "reg": "®", "trade": "™", "copy": "©", "szlig": "ß",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "epsilon": "ε", "kappa": "κ",
    "lambda": "λ",
    "mu": "μ", "sigma": "σ", "omega": "ω", "aacute": "á", "agrave": "à", "acirc": "â", "auml": "ä",
    "aring": "å",
    "aelig": "æ", "ccedil": "ç", "eacute": "é", "egrave": "è", "ecirc": "ê", "euml": "ë", "iacute": "í",
    "icirc": "î",
    "iuml": "ï", "ntilde": "ñ", "oacute": "ó", "ocirc": "ô", "ouml": "ö", "oslash": "ø", "uacute": "ú",
    "ucirc": "û",
    "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "Eacute": "É", "Oslash": "Ø", "Aring": "Å",
  ]
  /// No reference is longer.
  private static let longestReference = 12

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      let body = rest.dropFirst().prefix(longestReference).prefix { $0 != ";" && !$0.isWhitespace }
      guard rest.dropFirst(1 + body.count).first == ";", let character = character(String(body)) else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result.append(character)
      rest = rest.dropFirst(body.count + 2)
    }
    return result + rest
  }

  private static func character(_ name: String) -> Character? {
    guard name.hasPrefix("#") else { return characters[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = number.flatMap(Unicode.Scalar.init), scalar.value >= 0x20 else { return nil }
    return Character(scalar)
  }
}
