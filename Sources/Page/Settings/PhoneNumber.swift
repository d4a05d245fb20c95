import Text
package import Words

/// One telephone number: what readers see, and what their telephone dials.
package struct PhoneNumber: Sendable, Hashable {
  /// As people write it: `+44 20 7946 0000`.
  package let text: String
  /// What to dial when it has been answered; empty where nothing is.
  package let extensionDigits: String
  /// What a telephone dials: digits, and `+` at the front.
  private let digits: String

  /// The number as the address of a link has it, without `tel:` (RFC 3966).
  package var dialled: String { extensionDigits.isEmpty ? digits : "\(digits);ext=\(extensionDigits)" }

  /// Reads one number; `nil` for anything else: words, several numbers, digits in parentheses that are no area code.
  ///
  /// Between digits may stand spaces, hyphens and full stops. Parentheses are around an area code: at the start, or after the
  /// country. There `(0)` is left out, since nobody dials it after the code of a country (ITU-T E.123).
  package init?(_ text: String, extension extensionDigits: String = "") {
    var digits = ""
    var rest = text.drop { $0 == " " || $0 == "\u{A0}" }
    if rest.first == "+" {
      digits = "+"
      rest = rest.dropFirst()
    }
    var hasArea = false
    while let character = rest.popFirst() {
      switch character {
      case "0"..."9" where character.isASCII: digits.append(character)
      case " ", "\u{A0}", "\u{202F}", "-", "\u{2010}", "\u{2011}", "\u{2013}", ".": break
      case "(":
        let isInternational = digits.hasPrefix("+")
        guard let end = rest.firstIndex(of: ")"), !hasArea,
          isInternational ? (2...4).contains(digits.count) : digits.isEmpty
        else { return nil }
        let area = rest[..<end].filter { $0 != " " }
        guard !area.isEmpty, area.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
        if !(isInternational && area == "0") { digits += area }
        hasArea = true
        rest = rest[rest.index(after: end)...]
      default: return nil
      }
    }
    let count = digits.utf8.count(where: \.isASCIIDigit)
    guard (1...15).contains(count), extensionDigits.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
    (self.text, self.digits, self.extensionDigits) = (text, digits, extensionDigits)
  }
}

extension PhoneNumber {
  /// The number as readers see it, with what to dial after it.
  package func shown(in words: Words) -> String {
    extensionDigits.isEmpty ? text : words.phoneWithExtension(phone: text, digits: extensionDigits)
  }

  /// What to write instead of something that is not one number.
  static func mend(_ written: String) -> String {
    // The digits of other scripts are digits, but no telephone dials them.
    let western = String(written.map { $0.wholeNumberValue.map { Character(String($0)) } ?? $0 })
    if western != written, PhoneNumber(western) != nil { return "write phone: \"\(western)\"" }
    // Letters stand for keys that many telephones no longer show.
    if let digits = lettersAsKeys(western), PhoneNumber(digits) != nil {
      return "write its digits, phone: \"\(digits)\""
    }
    let rest = "the rest belongs into note:, and an extension into extension:"
    var start = western.prefix { $0.isASCII && ($0.isNumber || " +-.".contains($0)) }
    while let last = start.last, !last.isNumber { start.removeLast() }
    guard PhoneNumber(String(start)) != nil else {
      return "write one number, such as phone: \"116 123\" or \"+44 20 7946 0000\"; \(rest)"
    }
    return "write phone: \"\(start)\"; \(rest)"
  }

  /// The keys of a telephone for a word in capitals, `1-800-662-HELP` or `0800 HELPLINE`; `nil` where there are other letters.
  ///
  /// A short word after a space is none: `111 OR 112`.
  private static func lettersAsKeys(_ written: String) -> String? {
    var result = ""
    var isInWord = false
    for (index, character) in written.enumerated() {
      guard character.isLetter else {
        isInWord = false
        result.append(character)
        continue
      }
      let isWord =
        isInWord || result.last == "-" || written.dropFirst(index).prefix(while: \.isLetter).count >= 4
      guard let key = key(for: character), isWord else { return nil }
      isInWord = true
      result.append(key)
    }
    return result == written ? nil : result
  }

  /// The key of a telephone that has a capital letter; `nil` where none has the character.
  static func key(for letter: Character) -> Character? {
    guard let byte = letter.asciiValue, letter.isUppercase else { return nil }
    return keys[Int(byte - UInt8(ascii: "A"))]
  }

  private static let keys = Array("22233344455566677778889999")
}
