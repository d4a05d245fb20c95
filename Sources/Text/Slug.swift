/// A text as a part of an address: `side-effects`.
package enum Slug {
  /// Letters and digits of any script in lower case, everything between them one hyphen, apostrophes left out; empty where
  /// the text has none.
  package static func words(of text: String) -> String {
    // Every heading of a site has one, and an array is read faster than a text.
    let bytes = Array(text.utf8)
    return bytes.isASCII ? words(ofASCII: bytes) : words(ofAnyScript: text)
  }

  private static func words(ofAnyScript text: String) -> String {
    var result = ""
    var isPending = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar == "'" || scalar == "\u{2019}" || isInvisible(scalar) { continue }
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.isMark else {
        isPending = true
        continue
      }
      if isPending, !result.isEmpty { result += "-" }
      isPending = false
      result.unicodeScalars.append(scalar)
    }
    return result.composed
  }

  /// Whether a scalar within a word says only where its line may break.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{AD}" || scalar == "\u{200B}" || scalar == "\u{2060}" || scalar == "\u{FEFF}"
  }

  /// The same for the letters of English, without asking Unicode's tables for each of them.
  private static func words(ofASCII text: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var isPending = false
    for byte in text where byte != UInt8(ascii: "'") {
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
}

extension Unicode.Scalar {
  /// Whether the scalar is a vowel sign or an accent, which belongs to the letter before it.
  package var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }
}
