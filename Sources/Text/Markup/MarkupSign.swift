/// Signs of Markdown and HTML in texts that are published as they are written.
package enum MarkupSign {
  /// The first sign of markup in a text.
  package static func first(in text: String) -> String? {
    // Nearly all texts have none of these.
    var text = text
    guard text.withUTF8({ $0.contains(where: starts.contains) }) else { return nil }
    let bytes = Array(text.utf8)
    for sign in ["**", "`", "~~"] where bytes.ranges(of: Array(sign.utf8)).count > 1 { return sign }
    for sign in ["](", "[@", "[^", "{{", "{%", "</", "<br", "&nbsp;", "&amp;"] where bytes.holds(sign) {
      return sign
    }
    return emphasis(in: bytes)
  }

  private static let starts = ByteSet("*`[<~{&")

  /// An asterisk at the start of a word, with one at the end of a word after it.
  private static func emphasis(in bytes: [UInt8]) -> String? {
    func isWord(_ index: Int) -> Bool { bytes.indices.contains(index) && !bytes[index].isSpace }
    let places = bytes.indices.filter { bytes[$0] == UInt8(ascii: "*") }
    guard let start = places.first(where: { !isWord($0 - 1) && isWord($0 + 1) }),
      places.contains(where: { $0 > start + 1 && isWord($0 - 1) })
    else { return nil }
    return "*"
  }
}
