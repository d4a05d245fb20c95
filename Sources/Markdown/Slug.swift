/// Turns a text into an id or a part of an address.
package enum Slug {
  /// Ids that pages use for themselves, or that start like ids that citations and footnotes get.
  static let reservedPrefixes = ["source-", "cite-", "fn-", "fnref-", "page-"]

  /// Letters and digits of any script in lower case, everything between them one hyphen, apostrophes left out.
  ///
  /// `"What it's like: the day"` becomes `what-its-like-the-day`; a text without letters becomes `section`.
  static func make(from text: String) -> String {
    let result = words(of: text)
    if result.isEmpty { return "section" }
    return reservedPrefixes.contains(where: result.hasPrefix) ? "section-" + result : result
  }

  /// Letters and digits of any script in lower case, everything between them one hyphen, apostrophes left out; empty where the
  /// text has none.
  package static func words(of text: String) -> String {
    var result = ""
    var isPending = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar == "'" || scalar == "\u{2019}" { continue }
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.isMark else {
        isPending = true
        continue
      }
      if isPending, !result.isEmpty { result += "-" }
      isPending = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Whether an author may use this id: letters, digits, `-`, `_`, `.` and `:` of ASCII and letters of any script, not
  /// starting like an id that pages make themselves.
  static func isValid(_ id: String) -> Bool {
    !id.isEmpty
      && id.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.isMark
          || "-_.:".unicodeScalars.contains(scalar)
      }
      && !reservedPrefixes.contains(where: id.hasPrefix)
  }
}

extension Unicode.Scalar {
  /// Vowel signs and accents that are written behind their letter belong to words, too.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }
}
