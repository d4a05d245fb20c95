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
