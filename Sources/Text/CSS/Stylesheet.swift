/// What there is to know of a stylesheet: the custom properties of `:root`, and the addresses that it names.
package struct Stylesheet: Sendable {
  /// A custom property of `:root`, such as `--ink: #1b1b19`.
  package struct Property: Sendable {
    /// What it says.
    package let value: String
    /// Where that stands, in bytes.
    package let range: Range<Int>
  }

  /// An address in `url(…)`, `@import` or `image-set(…)`.
  package struct Address: Sendable {
    /// The address as it is written.
    package let text: String
    /// What its escapes stand for: the address that a browser asks for.
    package let meant: String
    /// Where it stands, in bytes, without quotation marks.
    package let range: Range<Int>
  }

  /// The properties for light colours, which hold for dark ones as well unless ``dark`` has them.
  package private(set) var light: [String: Property] = [:]
  /// The properties within `@media (prefers-color-scheme: dark)`.
  package private(set) var dark: [String: Property] = [:]
  /// The addresses in their order.
  package private(set) var addresses: [Address] = []

  /// Reads a stylesheet.
  package init(_ bytes: [UInt8]) {
    var tokens = CSSTokenizer(bytes)
    // The bytes with spaces instead of comments, so that offsets stay.
    var plain = bytes
    var blocks: [String] = []
    var start = 0
    var expectsAddress = false
    // Whether each open parenthesis is that of a function in which texts are addresses.
    var functions: [Bool] = []
    var escapes: [Range<Int>] = []
    while let token = tokens.next() {
      let first = token.range.lowerBound
      switch token.kind {
      case .space: continue
      case .comment:
        for index in token.range { plain[index] = UInt8(ascii: " ") }
        continue
      case .text:
        if expectsAddress || functions.last == true { addAddress(plain, token.range.dropFirst().dropLast()) }
      case .address: addAddress(plain, token.range.dropFirst("url(".utf8.count).dropLast())
      case .unfinished:
        if plain[first] == UInt8(ascii: "u") || plain[first] == UInt8(ascii: "U") {
          addAddress(plain, token.range.dropFirst("url(".utf8.count))
        } else if expectsAddress, plain[first] != UInt8(ascii: "/") {
          addAddress(plain, token.range.dropFirst())
        }
      case .byte:
        switch plain[first] {
        case UInt8(ascii: "{"):
          blocks.append(Self.text(plain, start..<first).lowercased())
          start = first + 1
        case UInt8(ascii: ";"), UInt8(ascii: "}"):
          declare(plain, start..<first, in: blocks)
          if plain[first] == UInt8(ascii: "}") { _ = blocks.popLast() }
          start = first + 1
        case UInt8(ascii: "("):
          functions.append(Self.takingAddresses.contains { Self.ends(plain, at: first, with: $0) })
        case UInt8(ascii: ")"): _ = functions.popLast()
        default: break
        }
      case .startOfAddress: functions.append(false)
      case .escape: escapes.append(token.range)
      }
      expectsAddress =
        token.kind == .startOfAddress || Self.ends(plain, at: token.range.upperBound, with: "@import")
    }
    if let first = escapes.first { addForeignAddresses(plain, escapes, at: first) }
  }

  /// Functions whose texts are addresses.
  private static let takingAddresses: [StaticString] = ["image-set", "cross-fade"]

  /// Adds what other hosts are asked for by names that are written with escapes, such as `u\72l(…)`.
  private mutating func addForeignAddresses(_ bytes: [UInt8], _ escapes: [Range<Int>], at place: Range<Int>) {
    var plain: [UInt8] = []
    var end = 0
    for range in escapes {
      plain += bytes[end..<range.lowerBound] + Self.unescaped(bytes[range])
      end = range.upperBound
    }
    plain += bytes[end...]
    let known = Set(addresses.map(\.meant))
    for address in Stylesheet(plain).addresses
    where !known.contains(address.meant)
      && (address.meant.contains("://") || address.meant.hasPrefix("//"))
    {
      addresses.append(Address(text: address.text, meant: address.meant, range: place))
    }
  }

  /// A text with what its escapes stand for (CSS Syntax Level 3, section 4.3.7).
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\\")) else { return Array(bytes) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      let digits = rest.prefix(6).prefix { $0.hexadecimalValue != nil }
      guard !digits.isEmpty else {
        if let next = rest.popFirst(), next != UInt8(ascii: "\n") { result.append(next) }
        continue
      }
      rest = rest[digits.endIndex...]
      if let space = rest.first, CSSTokenizer.isSpace(space) { rest = rest.dropFirst() }
      let number = digits.reduce(UInt32(0)) { $0 << 4 | UInt32($1.hexadecimalValue ?? 0) }
      result += Array(String(Character(Unicode.Scalar(number) ?? "\u{FFFD}")).utf8)
    }
    return result
  }

  private mutating func declare(_ bytes: [UInt8], _ range: Range<Int>, in blocks: [String]) {
    guard blocks.last == ":root", let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = Self.text(bytes, range.lowerBound..<colon)
    let value = bytes.trimmed(colon + 1..<range.upperBound)
    guard name.hasPrefix("--"), !value.isEmpty else { return }
    let property = Property(value: Self.text(bytes, value), range: value)
    let around = blocks.dropLast()
    if around.isEmpty {
      light[name] = property
    } else if around.count == 1, let media = around.first, media.hasPrefix("@media") {
      if media.contains("prefers-color-scheme: dark") || media.contains("prefers-color-scheme:dark") {
        dark[name] = property
      } else if media.contains("prefers-color-scheme: light") || media.contains("prefers-color-scheme:light")
      {
        light[name] = property
      }
    }
  }

  private mutating func addAddress(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = bytes.trimmed(range)
    let (text, meant) = (bytes[range], Self.unescaped(bytes[range]))
    addresses.append(
      Address(
        text: String(decoding: text, as: UTF8.self), meant: String(decoding: meant, as: UTF8.self),
        range: range))
  }

  /// Whether a word in small letters ends at a place.
  private static func ends(_ bytes: [UInt8], at end: Int, with word: StaticString) -> Bool {
    word.withUTF8Buffer { word in bytes[..<end].suffix(word.count).elementsEqual(word) { $0.lowercased == $1 }
    }
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[bytes.trimmed(range)], as: UTF8.self)
  }
}
