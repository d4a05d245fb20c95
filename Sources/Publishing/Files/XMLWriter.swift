/// Writes XML 1.0 as UTF-8, one element a line.
struct XMLWriter {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  /// Writes an element around what `content` writes.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout XMLWriter) -> Void
  ) {
    start(name, attributes)
    bytes += ">\n".utf8
    content(&self)
    bytes += "</\(name)>\n".utf8
  }

  /// Writes an element with a text.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: some Sequence<UInt8>
  ) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    bytes += Self.escaped(text)
    bytes += "</\(name)>\n".utf8
  }

  /// Writes an element with a text.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) {
    element(name, attributes, text: text.utf8)
  }

  /// Writes an element with attributes only.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    start(name, attributes)
    bytes += "/>\n".utf8
  }

  /// Adds lines that were written before.
  mutating func append(_ lines: [UInt8]) { bytes += lines }

  private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    bytes += "<\(name)".utf8
    for (key, value) in attributes {
      bytes += " \(key)=\"".utf8
      bytes += Self.escaped(value.utf8)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// The text with character references for what has a meaning in XML.
  ///
  /// Control characters, which XML 1.0 forbids in any form (section 2.2), are left out, and so are U+FFFE and U+FFFF.
  static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): result.append(byte)
      case ..<0x20: break
      case 0xBE, 0xBF:
        if result.suffix(2) == [0xEF, 0xBF] { result.removeLast(2) } else { result.append(byte) }
      default: result.append(byte)
      }
    }
    return result
  }
}
