/// The tag of a language as BCP 47 writes it: `en`, `en-GB`, `sr-Latn-RS`.
///
/// Source: RFC 5646. The syntax is checked, and the two letters of a language against those that ISO 639-1 gives out; of
/// languages with three letters, regions and the rest only the form.
package struct LanguageTag: Sendable, Hashable {
  /// The tag, with small and large letters as the standard recommends them.
  package let text: String
  /// The language alone, without script, region and the rest: `sr`.
  package let language: String
  /// Where the parts of the tag say so, how the language is written, `Latn`.
  private let script: String?

  /// English.
  package static let english = LanguageTag(known: "en")

  private init(known language: String) { (text, self.language, script) = (language, language, nil) }

  /// Reads a tag; `nil` where it is none.
  package init?(_ written: String) {
    var parts = written.split(separator: "-", omittingEmptySubsequences: false).map { $0.lowercased() }[...]
    guard let language = parts.popFirst(), language.isLetters(2...3), Self.isKnown(language) else {
      return nil
    }
    var tag = [language]
    while tag.count < 4, let part = parts.first, part.isLetters(3...3) {
      tag.append(part)
      parts.removeFirst()
    }
    var script: String?
    if let part = parts.first, part.isLetters(4...4) {
      script = part.prefix(1).uppercased() + part.dropFirst()
      tag.append(script ?? part)
      parts.removeFirst()
    }
    if let part = parts.first, part.isLetters(2...2) || (part.utf8.count == 3 && part.isDigits) {
      guard part != Self.mistakenRegion else { return nil }
      tag.append(part.uppercased())
      parts.removeFirst()
    }
    while let part = parts.first, part.isVariant {
      tag.append(part)
      parts.removeFirst()
    }
    guard let rest = Self.extensions(parts) else { return nil }
    (text, self.language, self.script) = ((tag + rest).joined(separator: "-"), language, script)
  }

  /// What follows the variants: a single letter or digit, and parts of 2 to 8 of them; of 1 to 8 after `x`, which ends a tag.
  private static func extensions(_ parts: ArraySlice<String>) -> [String]? {
    var waits = false
    var isPrivate = false
    for part in parts {
      guard part.isLettersOrDigits, (1...8).contains(part.utf8.count) else { return nil }
      if !isPrivate, part.utf8.count == 1 {
        if waits { return nil }
        (waits, isPrivate) = (true, part == "x")
      } else if !waits, part == parts.first {
        return nil
      } else {
        waits = false
      }
    }
    return waits ? nil : Array(parts)
  }

  /// Whether the language is written from right to left.
  package var isRightToLeft: Bool {
    script.map(Self.rightToLeftScripts.contains) ?? Self.rightToLeftLanguages.contains(language)
  }

  /// How HTML says in which direction the language is written: `ltr` or `rtl`.
  package var direction: String { isRightToLeft ? "rtl" : "ltr" }

  /// What an element in this language has in a text of another: ` lang="en"`, and ` dir="ltr"` where that is written the other way.
  package func attributes(among rest: LanguageTag) -> String {
    " lang=\"\(text)\"" + (isRightToLeft == rest.isRightToLeft ? "" : " dir=\"\(direction)\"")
  }

  private static let rightToLeftScripts: Set<String> = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
  ]

  /// Those that are written so where the tag names no script.
  private static let rightToLeftLanguages: Set<String> = [
    "ar", "arc", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps",
    "rhg", "sd", "syr", "ug", "ur", "yi",
  ]
}

extension LanguageTag {
  private static func isKnown(_ language: String) -> Bool {
    language.utf8.count == 3 ? shortTags[language] == nil : twoLetters.contains(language)
  }

  /// The codes of ISO 639-1.
  private static let twoLetters = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu \
    fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km \
    kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om \
    or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr \
    ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))

  /// The code that people write for a region that has another.
  private static let mistakenRegion = "uk"

  /// What was probably meant by a text that is no tag; `nil` where nobody knows.
  package static func correction(of written: String) -> String? {
    let hyphened = written.lowercased().replacing("_", with: "-").prefix { $0 != "." && $0 != "@" }
    var parts = hyphened.split(separator: "-").map(String.init)
    guard let first = parts.first?.filter({ $0 != " " }) else { return nil }
    parts[0] = shortTags[first] ?? names[first] ?? first
    if parts.count > 1, parts.last == mistakenRegion { parts[parts.count - 1] = "gb" }
    let tag = LanguageTag(parts.joined(separator: "-"))
    return tag?.text == written ? nil : tag?.text
  }

  /// Codes with three letters for languages that have one with two, which a tag must have.
  private static let shortTags: [String: String] = [
    "ara": "ar", "ben": "bn", "bul": "bg", "cat": "ca", "ces": "cs", "cze": "cs", "cym": "cy", "wel": "cy",
    "dan": "da", "deu": "de", "ger": "de", "ell": "el", "gre": "el", "eng": "en", "est": "et", "eus": "eu",
    "baq": "eu", "fas": "fa", "per": "fa", "fin": "fi", "fra": "fr", "fre": "fr", "gle": "ga", "heb": "he",
    "hin": "hi", "hrv": "hr", "hun": "hu", "ita": "it", "jpn": "ja", "kor": "ko", "lit": "lt", "lav": "lv",
    "nld": "nl", "dut": "nl", "nor": "no", "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro", "rus": "ru",
    "slk": "sk", "slo": "sk", "slv": "sl", "spa": "es", "sqi": "sq", "alb": "sq", "srp": "sr", "swe": "sv",
    "tur": "tr", "ukr": "uk", "urd": "ur", "vie": "vi", "zho": "zh", "chi": "zh",
  ]

  /// Languages by their English and their own names.
  private static let names: [String: String] = [
    "arabic": "ar", "العربية": "ar", "chinese": "zh", "中文": "zh", "dansk": "da", "danish": "da",
    "deutsch": "de",
    "german": "de", "dutch": "nl", "nederlands": "nl", "english": "en", "español": "es", "espanol": "es",
    "spanish": "es", "castellano": "es", "finnish": "fi", "suomi": "fi", "français": "fr", "francais": "fr",
    "french": "fr", "greek": "el", "ελληνικά": "el", "hebrew": "he", "עברית": "he", "italian": "it",
    "italiano": "it", "japanese": "ja", "日本語": "ja", "norwegian": "no", "norsk": "no", "persian": "fa",
    "فارسی": "fa", "polish": "pl", "polski": "pl", "portuguese": "pt", "português": "pt", "portugues": "pt",
    "russian": "ru", "русский": "ru", "swedish": "sv", "svenska": "sv", "turkish": "tr", "türkçe": "tr",
    "ukrainian": "uk", "українська": "uk", "urdu": "ur", "اردو": "ur", "welsh": "cy", "cymraeg": "cy",
  ]
}

extension String {
  fileprivate func isLetters(_ counts: ClosedRange<Int>) -> Bool {
    counts.contains(utf8.count) && utf8.allSatisfy(\.isASCIILetter)
  }

  fileprivate var isDigits: Bool { utf8.allSatisfy(\.isASCIIDigit) }

  fileprivate var isLettersOrDigits: Bool { utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } }

  /// 5 to 8 letters and digits, or 4 of which the first is a digit.
  fileprivate var isVariant: Bool {
    guard isLettersOrDigits else { return false }
    return (5...8).contains(utf8.count) || (utf8.count == 4 && utf8.first?.isASCIIDigit == true)
  }
}
