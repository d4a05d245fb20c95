/// The character references of HTML that stand for a character of ASCII, and those by number (HTML Standard, section 13.5).
///
/// So whatever an address could hide behind them comes to light; names of other characters stay as they are written.
package enum CharacterReferences {
  /// The names with what they stand for; those without a semicolon are older than HTML 4, and need none.
  private static let named: [(name: StaticString, character: StaticString)] = [
    ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("nbsp;", "\u{A0}"), ("amp;", "&"), ("apos;", "'"),
    ("lt", "<"), ("gt", ">"), ("quot", "\""), ("nbsp", "\u{A0}"), ("amp", "&"),
    ("LT;", "<"), ("GT;", ">"), ("QUOT;", "\""), ("AMP;", "&"), ("LT", "<"), ("GT", ">"), ("QUOT", "\""),
    ("AMP", "&"), ("Tab;", "\t"), ("NewLine;", "\n"), ("excl;", "!"), ("num;", "#"), ("dollar;", "$"),
    ("percnt;", "%"), ("lpar;", "("), ("rpar;", ")"), ("ast;", "*"), ("midast;", "*"), ("plus;", "+"),
    ("comma;", ","), ("period;", "."), ("sol;", "/"), ("colon;", ":"), ("semi;", ";"), ("equals;", "="),
    ("quest;", "?"), ("commat;", "@"), ("lsqb;", "["), ("lbrack;", "["), ("bsol;", "\\"), ("rsqb;", "]"),
    ("rbrack;", "]"), ("Hat;", "^"), ("lowbar;", "_"), ("UnderBar;", "_"), ("grave;", "`"),
    ("DiacriticalGrave;", "`"), ("lcub;", "{"), ("lbrace;", "{"), ("verbar;", "|"), ("vert;", "|"),
    ("VerticalLine;", "|"), ("rcub;", "}"), ("rbrace;", "}"), ("NonBreakingSpace;", "\u{A0}"),
  ]

  /// The text with the characters that they stand for; other references stay.
  package static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    let ampersand = UInt8(ascii: "&")
    guard bytes.contains(ampersand) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes
    while let start = rest.firstIndex(of: ampersand) {
      result += rest[..<start]
      rest = rest[(start + 1)...]
      if let (scalar, end) = number(rest) {
        result += String(scalar).utf8
        rest = rest[end...]
      } else if let known = named.first(where: { stands($0.name, at: rest) }) {
        known.character.withUTF8Buffer { result.append(contentsOf: $0) }
        rest = rest.dropFirst(known.name.utf8CodeUnitCount)
      } else {
        result.append(ampersand)
      }
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  /// Whether a name starts a text; before a letter, a digit or `=`, one without a semicolon is a part of an address.
  private static func stands(_ name: StaticString, at text: ArraySlice<UInt8>) -> Bool {
    guard name.withUTF8Buffer({ text.starts(with: $0) }) else { return false }
    let length = name.utf8CodeUnitCount
    if text[text.startIndex + length - 1] == UInt8(ascii: ";") { return true }
    return text.dropFirst(length).first.map { !$0.isLetterOrDigit && $0 != UInt8(ascii: "=") } ?? true
  }

  /// The character of a reference such as `#39;` or `#x27;`, whose semicolon may be missing, and where it ends.
  private static func number(_ text: ArraySlice<UInt8>) -> (Character, end: Int)? {
    guard text.first == UInt8(ascii: "#") else { return nil }
    var digits = text.dropFirst()
    let isHexadecimal = digits.first?.lowercased == UInt8(ascii: "x")
    if isHexadecimal { digits = digits.dropFirst() }
    digits = digits.prefix { isHexadecimal ? $0.hexadecimalValue != nil : $0.isASCIIDigit }
    guard !digits.isEmpty else { return nil }
    // No number that means something has more than a few digits without noughts before it.
    let number = digits.reduce(UInt32(0)) { number, digit in
      min(number * (isHexadecimal ? 16 : 10) + UInt32(digit.hexadecimalValue ?? 0), 0x20_0000)
    }
    let hasEnd = digits.endIndex < text.endIndex && text[digits.endIndex] == UInt8(ascii: ";")
    let scalar = number == 0 ? nil : Unicode.Scalar(number)
    return (Character(scalar ?? "\u{FFFD}"), digits.endIndex + (hasEnd ? 1 : 0))
  }
}
