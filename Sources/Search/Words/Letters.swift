/// Letters as somebody types them who leaves out accents: the script in Public does the same with what is typed.
enum Letters {
  /// A word in lower case without the accents of Latin letters, and with one form of Arabic letters that are written in several.
  static func folded(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(where: { $0 >= 0x80 }) else { return word }
    var result: [UInt8] = []
    result.reserveCapacity(word.count)
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      result += (plain[scalar] ?? String(scalar)).utf8
    }
    return result
  }

  /// What stands for a letter where it is not the letter itself.
  private static let plain: [Unicode.Scalar: String] = {
    let groups: KeyValuePairs = [
      "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ðďđ", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı",
      "j": "ĵ", "k": "ķĸ", "l": "ĺļľŀł", "n": "ñńņňŉŋ", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšſ",
      "t": "ţťŧ",
      "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž", "ae": "æ", "oe": "œ", "ss": "ß", "th": "þ",
      "ij": "ĳ",
      // Alif with hamza or madda, and the end of a word that is often written without its points.
      "ا": "أإآٱ", "ي": "ىئ", "و": "ؤ", "ه": "ة",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (letter, forms) in groups { for form in forms.unicodeScalars { letters[form] = letter } }
    // Vowel signs, and the stroke that makes a word longer.
    for sign in (0x64B...0x652).map(UInt32.init) + [0x640] {
      if let scalar = Unicode.Scalar(sign) { letters[scalar] = "" }
    }
    return letters
  }()

  /// Appends a scalar outside ASCII in lower case.
  static func appendLowercase(_ scalar: Unicode.Scalar, to word: inout [UInt8]) {
    switch scalar.value {
    case 0xDF...0xFF, 0x600...0x6FF: append(scalar, to: &word)
    default: word += scalar.properties.lowercaseMapping.utf8
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) {
    // Both ranges take two bytes.
    word.append(0xC0 | UInt8(truncatingIfNeeded: scalar.value >> 6))
    word.append(0x80 | UInt8(truncatingIfNeeded: scalar.value & 0x3F))
  }

  /// Whether a scalar outside ASCII is a part of a word.
  static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0x24F: scalar.value != 0xD7 && scalar.value != 0xF7
    case 0x80..<0xC0, 0x2000...0x206F: scalar == "ª" || scalar == "º" || scalar == "µ"
    default:
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .spacingMark
    }
  }
}
