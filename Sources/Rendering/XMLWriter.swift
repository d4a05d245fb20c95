/// Writes XML 1.0 as UTF-8, one element a line.
struct XMLWriter {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  /// Makes room for so many bytes more.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Writes an element around what `content` writes.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout XMLWriter) -> Void
  ) {
    start(name, attributes)
    bytes += ">\n".utf8
    content(&self)
    end(name)
  }

  /// Writes an element with a text.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: some Sequence<UInt8>
  ) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    Self.escape(text, to: &bytes)
    end(name)
  }

  /// Writes an element with a text that comes in two parts.
  mutating func element(_ name: String, text first: some Sequence<UInt8>, _ second: some Sequence<UInt8>) {
    start(name, [:])
    bytes.append(UInt8(ascii: ">"))
    Self.escape(first, to: &bytes)
    Self.escape(second, to: &bytes)
    end(name)
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
  mutating func append(_ lines: some Sequence<UInt8>) { bytes.append(contentsOf: lines) }

  private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for (key, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += key.utf8
      bytes += "=\"".utf8
      Self.escape(value.utf8, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func end(_ name: String) {
    bytes += "</".utf8
    bytes += name.utf8
    bytes += ">\n".utf8
  }

  /// The text with character references for what has a meaning in XML.
  static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    escape(text, to: &result)
    return result
  }

  /// Adds a text with character references for what has a meaning in XML.
  ///
  /// Control characters, which XML 1.0 forbids in any form (section 2.2), are left out, and so are U+FFFE and U+FFFF.
  private static func escape(_ text: some Sequence<UInt8>, to result: inout [UInt8]) {
    let isDone: Void? = text.withContiguousStorageIfAvailable { escape($0, to: &result) }
    if isDone == nil { Array(text).withUnsafeBufferPointer { escape($0, to: &result) } }
  }

  private static func escape(_ text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    // Most bytes stand for themselves, and are copied many at a time.
    var start = 0
    for index in text.indices {
      let byte = text[index]
      if byte > UInt8(ascii: ">"), byte & 0xFE != 0xBE { continue }
      let replacement: StaticString
      switch byte {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case UInt8(ascii: "'"): replacement = "&#39;"
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): continue
      case ..<0x20: replacement = ""
      // The third byte of U+FFFE or U+FFFF, or of another character.
      case 0xBE, 0xBF:
        guard index >= start + 2, text[index - 1] == 0xBF, text[index - 2] == 0xEF else { continue }
        result.append(contentsOf: text[start..<index - 2])
        start = index + 1
        continue
      default: continue
      }
      result.append(contentsOf: text[start..<index])
      replacement.withUTF8Buffer { result.append(contentsOf: $0) }
      start = index + 1
    }
    result.append(contentsOf: text[start...])
  }
}
