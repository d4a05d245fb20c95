package import Diagnostics

/// What the checks need to know of a stylesheet: the custom properties of `:root`, and the addresses that it names.
package struct Stylesheet {
  /// A custom property of `:root`, such as `--ink: #1b1b19`.
  package struct Property {
    package let value: String
    /// Where the value stands, in bytes.
    package let range: Range<Int>
  }

  /// The properties for light colours, which hold for dark ones, too, unless ``dark`` has them.
  package private(set) var light: [String: Property] = [:]
  /// The properties within `@media (prefers-color-scheme: dark)`.
  package private(set) var dark: [String: Property] = [:]
  /// The addresses in `url(…)` and `@import`, with their places.
  package private(set) var addresses: [(text: String, range: Range<Int>)] = []

  package init(_ source: SourceText) {
    let bytes = Self.withoutComments(source.bytes)
    var blocks: [String] = []
    var start = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "{"):
        blocks.append(Self.text(bytes, start..<index).lowercased())
        start = index + 1
      case UInt8(ascii: ";"), UInt8(ascii: "}"):
        declare(bytes, start..<index, in: blocks)
        if bytes[index] == UInt8(ascii: "}") { _ = blocks.popLast() }
        start = index + 1
      default: break
      }
    }
    addresses = Self.addresses(in: bytes)
  }

  private mutating func declare(_ bytes: [UInt8], _ range: Range<Int>, in blocks: [String]) {
    guard blocks.last == ":root", let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = Self.text(bytes, range.lowerBound..<colon)
    let value = Self.trimmed(bytes, colon + 1..<range.upperBound)
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

  /// The bytes with spaces instead of comments, so that offsets stay.
  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "*") else {
        index += 1
        continue
      }
      var end = index + 2
      while end < bytes.count,
        !(bytes[end] == UInt8(ascii: "/") && bytes[end - 1] == UInt8(ascii: "*") && end > index + 2)
      {
        end += 1
      }
      for position in index..<min(end + 1, bytes.count) where bytes[position] != UInt8(ascii: "\n") {
        result[position] = UInt8(ascii: " ")
      }
      index = end + 1
    }
    return result
  }

  private static func addresses(in bytes: [UInt8]) -> [(text: String, range: Range<Int>)] {
    let marks = [Array("url(".utf8), Array("@import".utf8)]
    var result: [(text: String, range: Range<Int>)] = []
    let folded = bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    for index in folded.indices where folded[index] == UInt8(ascii: "u") || folded[index] == UInt8(ascii: "@")
    {
      guard let mark = marks.first(where: { folded[index...].starts(with: $0) }) else { continue }
      let rest = bytes[(index + mark.count)...]
      guard let start = rest.firstIndex(where: { !" \t\n\r".utf8.contains($0) }) else { continue }
      let isQuoted = bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'")
      // `@import url(…)` is found as `url(…)`.
      guard isQuoted || mark.count == 4 else { continue }
      let first = isQuoted ? start + 1 : start
      let end =
        bytes[first...].firstIndex { isQuoted ? $0 == bytes[start] : $0 == UInt8(ascii: ")") } ?? bytes.count
      result.append((text(bytes, first..<end), trimmed(bytes, first..<end)))
    }
    return result
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
    guard let first = bytes[range].firstIndex(where: { !isSpace($0) }),
      let last = bytes[range].lastIndex(where: { !isSpace($0) })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[trimmed(bytes, range)], as: UTF8.self)
  }
}
