/// Writes XML 1.0 as UTF-8, one element a line.
package struct XMLWriter {
  /// What was written so far.
  package private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  /// Starts with the declaration of XML.
  package init() {}

  /// Makes room for so many bytes more.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Writes an element around what `content` writes.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout XMLWriter) -> Void
  ) {
    start(name, attributes)
    bytes += ">\n".utf8
    content(&self)
    end(name)
  }

  /// Writes an element with a text.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: some Sequence<UInt8>
  ) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    bytes.append(escapingXML: text)
    end(name)
  }

  /// Writes an element with a text that comes in two parts.
  package mutating func element(
    _ name: String, text first: some Sequence<UInt8>, _ second: some Sequence<UInt8>
  ) {
    start(name, [:])
    bytes.append(UInt8(ascii: ">"))
    bytes.append(escapingXML: first)
    bytes.append(escapingXML: second)
    end(name)
  }

  /// Writes an element with a text.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) {
    element(name, attributes, text: text.utf8)
  }

  /// Writes an element with attributes only.
  package mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    start(name, attributes)
    bytes += "/>\n".utf8
  }

  /// Adds lines that were written before.
  package mutating func append(_ lines: some Sequence<UInt8>) { bytes.append(contentsOf: lines) }

  private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for (key, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += key.utf8
      bytes += "=\"".utf8
      bytes.append(escapingXML: value.utf8)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func end(_ name: String) {
    bytes += "</".utf8
    bytes += name.utf8
    bytes += ">\n".utf8
  }
}
