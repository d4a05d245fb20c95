/// What there is to know of a stylesheet: the custom properties of `:root`, and the addresses that it names.
package struct Stylesheet: Sendable {
  /// A custom property of `:root`, such as `--ink: #1b1b19`.
  package struct Property: Sendable {
    /// What it says.
    package let value: String
    /// Where that stands, in bytes.
    package let range: Range<Int>
  }

  /// An address in `url(…)` or `@import`.
  package struct Address: Sendable {
    /// The address as it is written.
    package let text: String
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
    while let token = tokens.next() {
      let first = token.range.lowerBound
      switch token.kind {
      case .space: continue
      case .comment:
        for index in token.range { plain[index] = UInt8(ascii: " ") }
        continue
      case .text: if expectsAddress { addAddress(plain, token.range.dropFirst().dropLast()) }
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
        default: break
        }
      case .startOfAddress, .escape: break
      }
      expectsAddress = token.kind == .startOfAddress || Self.endsImport(plain, at: token.range.upperBound)
    }
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
    addresses.append(Address(text: String(decoding: bytes[range], as: UTF8.self), range: range))
  }

  /// Whether `@import` ends at a place.
  private static func endsImport(_ bytes: [UInt8], at end: Int) -> Bool {
    let word = "@import".utf8
    return bytes[..<end].suffix(word.count).elementsEqual(word) { $0.lowercased == $1 }
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[bytes.trimmed(range)], as: UTF8.self)
  }
}
