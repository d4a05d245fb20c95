internal import Text

/// Turns the text of a heading into its id.
enum HeadingSlug {
  /// Ids that pages use for themselves, or that start like ids that citations and footnotes get.
  private static let reservedPrefixes = ["source-", "cite-", "fn-", "fnref-", "page-"]

  /// Whether an id starts with one of them.
  static func isReserved(_ id: String) -> Bool {
    guard let first = id.utf8.first, "scfp".utf8.contains(first) else { return false }
    return reservedPrefixes.contains(where: id.hasPrefix)
  }

  /// Letters and digits of any script in lower case, everything between them one hyphen, apostrophes left out.
  ///
  /// `"What it's like: the day"` becomes `what-its-like-the-day`; a text without letters becomes `section`.
  static func make(from text: String) -> String {
    let result = Slug.words(of: text)
    if result.isEmpty { return "section" }
    return isReserved(result) ? "section-" + result : result
  }

  /// The id that a heading had when each invisible sign in a word, such as a soft hyphen, split it.
  ///
  /// Published pages promise it, so it stays beside the new one; `nil` if it is the same.
  static func promised(for text: String, _ style: Document.Options.Anchors) -> String? {
    guard style == .words, !text.isPlainASCII,
      text.unicodeScalars.contains(where: isInvisible)
    else { return nil }
    var split = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { split.append(isInvisible(scalar) ? " " : scalar) }
    return make(from: String(split))
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{AD}" || scalar == "\u{200B}" || scalar == "\u{2060}" || scalar == "\u{FEFF}"
  }

  /// The id of a heading in a style.
  static func make(from text: String, _ style: Document.Options.Anchors) -> String {
    switch style {
    case .words: make(from: text)
    case .github: makeAsGitHub(from: text)
    }
  }

  /// Letters, digits, `-` and `_` in lower case, each space one hyphen, everything else left out.
  ///
  /// `"snake_case & more"` becomes `snake_case--more`.
  private static func makeAsGitHub(from text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        result.append("-")
      } else if scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.isMark
      {
        result.append(scalar)
      }
    }
    let id = String(result).composed
    if id.isEmpty { return "section" }
    return isGenerated(id) ? "section-" + id : id
  }

  /// Whether an id is one that citations and footnotes get; others that only start like one may stand.
  private static func isGenerated(_ id: String) -> Bool {
    guard isReserved(id), !id.hasPrefix("page-") else { return false }
    return id.hasPrefix("fn-") || id.hasPrefix("fnref-") || id.utf8.last?.isASCIIDigit == true
  }

  /// Whether an author may use this id: letters, digits, `-`, `_`, `.` and `:` of ASCII and letters of any script, not
  /// starting like an id that pages make themselves.
  static func isValid(_ id: String) -> Bool {
    guard !id.isEmpty, !isReserved(id) else { return false }
    let signs = "-_.:"
    if id.utf8.allSatisfy({ $0.isLetterOrDigit || signs.utf8.contains($0) }) { return true }
    return id.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.isMark
        || signs.unicodeScalars.contains(scalar)
    }
  }
}
