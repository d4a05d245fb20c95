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
    // The name that ends here, in small letters and without its escapes.
    var name: [UInt8] = []
    // Whether an address is only a name, as in `@namespace url(…)`.
    var namesNamespace = false
    while let token = tokens.next() {
      let first = token.range.lowerBound
      switch token.kind {
      case .space:
        name = []
        continue
      case .comment:
        for index in token.range { plain[index] = UInt8(ascii: " ") }
        name = []
        continue
      case .escape:
        name += CSSEscape(in: plain[...], at: first).meant.map(\.lowercased)
        expectsAddress = name.hasEnd("@import")
        continue
      case .text: if expectsAddress || functions.last == true { addAddress(plain, token.content) }
      case .address: if !namesNamespace { addAddress(plain, token.content) }
      case .unfinished:
        switch plain[first] {
        case UInt8(ascii: "/"): break
        case UInt8(ascii: "\""), UInt8(ascii: "'"): if expectsAddress { addAddress(plain, token.content) }
        default: addAddress(plain, token.content)
        }
      case .byte:
        switch plain[first] {
        case UInt8(ascii: "{"):
          blocks.append(Self.text(plain, start..<first).lowercased())
          start = first + 1
        case UInt8(ascii: ";"), UInt8(ascii: "}"):
          declare(plain, start..<first, in: blocks)
          if plain[first] == UInt8(ascii: "}") { _ = blocks.popLast() }
          namesNamespace = false
          start = first + 1
        case UInt8(ascii: "("):
          functions.append(Self.takingAddresses.contains { name.hasEnd($0) })
        case UInt8(ascii: ")"): _ = functions.popLast()
        case let byte where byte.isWordByte || byte >= 0x80 || "-@".utf8.contains(byte):
          name.append(byte.lowercased)
          expectsAddress = name.hasEnd("@import")
          namesNamespace = namesNamespace || name.hasEnd("@namespace")
          continue
        default: break
        }
      case .startOfAddress: functions.append(false)
      }
      name = []
      expectsAddress = token.kind == .startOfAddress && !namesNamespace
    }
  }

  /// Functions whose texts are addresses.
  private static let takingAddresses: [StaticString] = ["image-set", "cross-fade", "src"]

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
    let (text, meant) = (bytes[range], CSSEscape.decode(bytes[range]))
    addresses.append(
      Address(
        text: String(decoding: text, as: UTF8.self), meant: String(decoding: meant, as: UTF8.self),
        range: range))
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[bytes.trimmed(range)], as: UTF8.self)
  }
}

extension [UInt8] {
  /// Whether the bytes end in a text.
  fileprivate func hasEnd(_ text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
