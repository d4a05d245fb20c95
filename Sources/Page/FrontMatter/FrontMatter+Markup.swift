package import Diagnostics
import Text

extension Check {
  /// Markdown or HTML in a title or description, which readers and search results get as it is written.
  package static let frontMatterMarkup = Check("front-matter-markup", .warning)
}

extension FrontMatter {
  /// Markup in the texts that are shown as they are written.
  static func markup(in frontMatter: FrontMatter, of source: SourceText) -> [Diagnostic] {
    [("title", frontMatter.title), ("description", frontMatter.description)].compactMap { key, text in
      // Nearly all texts have none of these.
      var text = text
      guard text.withUTF8({ $0.contains(where: signs.contains) }), let sign = sign(in: text) else {
        return nil
      }
      return Diagnostic(
        .frontMatterMarkup, "'\(sign)' is shown as it is written: '\(key)' is plain text",
        at: location(of: key, in: source) ?? frontMatter.location, fix: "write the words alone")
    }
  }

  private static let signs = ByteSet("*`[<~{&")

  /// The first sign of markup in a text.
  private static func sign(in text: String) -> String? {
    let bytes = Array(text.utf8)
    for sign in ["**", "`", "~~"] where bytes.ranges(of: Array(sign.utf8)).count > 1 { return sign }
    for sign in ["](", "[@", "[^", "{{", "{%", "</", "<br", "&nbsp;", "&amp;"] where bytes.holds(sign) {
      return sign
    }
    return emphasis(in: bytes)
  }

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
