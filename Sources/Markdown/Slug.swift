/// Turns a text into an id or a part of an address.
package enum Slug {
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
    let result = words(of: text)
    if result.isEmpty { return "section" }
    return isReserved(result) ? "section-" + result : result
  }

  /// Letters and digits of any script in lower case, everything between them one hyphen, apostrophes left out; empty
  /// where the text has none.
  package static func words(of text: String) -> String {
    text.utf8.contains { $0 >= 0x80 } ? words(ofAnyScript: text) : words(ofASCII: text)
  }

  private static func words(ofAnyScript text: String) -> String {
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

  /// The same for the letters of English, without asking Unicode's tables for each of them.
  private static func words(ofASCII text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var isPending = false
    for byte in text.utf8 where byte != UInt8(ascii: "'") {
      guard byte.isLetterOrDigit else {
        isPending = !result.isEmpty
        continue
      }
      if isPending { result.append(UInt8(ascii: "-")) }
      isPending = false
      result.append(byte | 0x20)
    }
    return String(decoding: result, as: UTF8.self)
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

extension Unicode.Scalar {
  /// Vowel signs and accents that are written behind their letter belong to words, too.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }
}
