import Text

/// The number that a link dials or writes to: `tel:+44116123`, `sms:85258`.
struct DialledNumber {
  /// Its digits, without what a telephone dials from abroad.
  private let digits: String
  /// Whether it starts with the code of a country.
  private let isInternational: Bool

  /// Reads the address of a link; `nil` where it dials nothing.
  init?(_ url: ExternalURL) {
    guard let scheme = ExternalURL.scheme(of: url.text), scheme == "tel" || scheme == "sms" else {
      return nil
    }
    let number = url.text.utf8.dropFirst(scheme.utf8.count + 1).prefix { !";?,&".utf8.contains($0) }
    self.init(PercentEncoding.decode(String(decoding: Array(number), as: UTF8.self)))
  }

  private init(_ written: String) {
    let digits = String(written.compactMap(\.wholeNumberValue).map { Character(String($0)) })
    isInternational = written.hasPrefix("+") || digits.hasPrefix("00")
    self.digits = isInternational ? String(digits.drop { $0 == "0" }) : digits
  }

  /// Whether a text can stand on a link that dials the number: it names the number, or none.
  ///
  /// Numbers of fewer than three digits are no telephone numbers: `Call us, 24 hours`.
  func canBeCalled(_ text: String) -> Bool {
    let numbers = Self.numbers(in: text)
    return !numbers.contains { $0.digits.utf8.count >= 3 }
      || (numbers + Self.numbers(in: text.withKeysForLetters)).contains(where: isSame)
  }

  /// Whether two ways to write a number dial the same: one may leave out the code of the country or of the place.
  private func isSame(as other: DialledNumber) -> Bool {
    let (own, others) = (digits, other.digits)
    guard own != others else { return true }
    let (whole, part) = own.utf8.count > others.utf8.count ? (self, other) : (other, self)
    let rest = part.digits.drop { $0 == "0" }
    if part.isInternational { return false }
    if whole.isInternational { return rest.utf8.count >= 3 && whole.digits.hasSuffix(rest) }
    // In North America a 1 before the code of the place, elsewhere a 0.
    let before = whole.digits.dropLast(part.digits.utf8.count)
    return part.digits.utf8.count >= 5 && whole.digits.hasSuffix(part.digits)
      && (before == "1" || before.first == "0")
  }

  /// The numbers of a text, one digit after the other with no more than one sign between them.
  private static func numbers(in text: String) -> [DialledNumber] {
    var numbers: [DialledNumber] = []
    var number = ""
    // Where the last group of digits starts: 24 hours stand after a number, and belong to no telephone.
    var group = ""
    var signs = ""
    func add(_ next: Character?) {
      if !number.isEmpty { numbers.append(DialledNumber(number)) }
      let isCounted = next.map { $0 == "/" || $0.isLetter } ?? false
      if isCounted, group.count <= 2, group.count < number.count {
        numbers.append(DialledNumber(String(number.dropLast(group.count))))
      }
      (number, group, signs) = ("", "", "")
    }
    for character in text.replacing("(0)", with: "") + "\n" {
      if character.wholeNumberValue != nil {
        if signs.count > (signs.contains(")") || signs.contains("(") ? 2 : 1) { add(nil) }
        group = signs.isEmpty ? group + String(character) : String(character)
        number.append(character)
        signs = ""
      } else if character == "+" {
        add(nil)
        number = "+"
      } else if character == "(", !number.isEmpty, !number.hasPrefix("+") || number.count > 4 {
        // An area code stands at the start, or after the country.
        add(character)
      } else if separators.contains(character), !number.isEmpty {
        signs.append(character)
      } else if !number.isEmpty {
        add(character)
      }
    }
    return numbers.filter { !$0.digits.isEmpty }
  }

  private static let separators: Set<Character> = [
    " ", "\u{A0}", "\u{202F}", "-", "\u{2010}", "\u{2011}", "\u{2013}", ".", "(", ")",
  ]
}

extension String {
  /// The text with the keys of a telephone for words in capitals after a digit: `1-800-662-HELP`.
  fileprivate var withKeysForLetters: String {
    var result = ""
    for character in self {
      let last = result.last { $0 != "-" && $0 != " " }
      guard let key = PhoneNumber.key(for: character), last?.isNumber == true else {
        result.append(character)
        continue
      }
      result.append(key)
    }
    return result
  }
}
