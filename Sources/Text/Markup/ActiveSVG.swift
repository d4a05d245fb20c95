/// Whether a picture in SVG could do more than be looked at.
package enum ActiveSVG {
  /// Whether a picture could run a script, load a program, or show what no byte scan can read.
  ///
  /// Opened by itself, an SVG is a document of the site: a script in it may do all that the site may. So whatever is not
  /// plainly a drawing counts as active.
  package static func isActive(_ bytes: [UInt8]) -> Bool {
    // Bytes in which `<script` need not be written so: UTF-16, or an encoding that shifts.
    guard !bytes.contains(where: { $0 == 0 || $0 == 0x1B }), hasReadableEncoding(bytes) else { return true }
    // Entities may hold tags, a list of attributes gives them to every element, and a stylesheet in XSLT writes both.
    guard !["<!ENTITY", "<!ATTLIST", "<?xml-stylesheet"].contains(where: bytes.holds) else { return true }
    var tokens = HTMLTokenizer(withoutCDATA(bytes))
    while let token = tokens.next() {
      switch token {
      case .tag(let tag): if !tag.isEnd, isActive(tag) { return true }
      case .unclosedTag: return true
      case .text, .comment, .strayBracket: break
      }
    }
    return false
  }

  private static func isActive(_ tag: HTMLTokenizer.Tag) -> Bool {
    if elements.contains(tag.localName) { return true }
    return tag.attributes.contains { attribute in
      if attribute.name.hasPrefix("on") { return true }
      let value = attribute.value.filter { $0 > UInt8(ascii: " ") }
      let text = String(decoding: value, as: UTF8.self).lowercased()
      if text.contains("javascript:") || text.contains("vbscript:") { return true }
      // An animation may set what runs.
      if attribute.name == "attributename" {
        return text.hasPrefix("on") || text.hasSuffix("href") || text.contains("&")
      }
      guard attribute.name.hasSuffix("href") || animated.contains(attribute.name) else { return false }
      // A character by its number hides a word; only pictures may be embedded.
      return text.contains("&#") || (text.hasPrefix("data:") && !text.hasPrefix("data:image/"))
    }
  }

  /// Attributes by which an animation sets another.
  private static let animated: Set<String> = ["to", "from", "by", "values"]

  /// What runs a script, or holds another document.
  private static let elements: Set<String> = [
    "script", "handler", "listener", "foreignobject", "iframe", "object", "embed", "frame", "html", "body",
    "link", "meta", "base", "form",
  ]

  /// Whether the first lines name no encoding, or one in which ASCII is ASCII.
  private static func hasReadableEncoding(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
    guard let start = head.ranges(of: "encoding").first?.upperBound,
      head.hasPrefix("<?xml") || head.hasPrefix("\u{FEFF}")
    else { return true }
    let name = head[start...].drop { "= \t\r\n\"'".contains($0) }.prefix { !"\"'?> ".contains($0) }
    return ["utf-8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252"].contains(name)
  }

  /// The bytes with sections of character data made plain text that starts no tag, as XML reads them.
  private static func withoutCDATA(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.holds("<![CDATA[") else { return bytes }
    var result: [UInt8] = []
    var offset = 0
    while let start = bytes.range(of: "<![CDATA[", from: offset) {
      result += bytes[offset..<start.lowerBound]
      guard let end = bytes.range(of: "]]>", from: start.upperBound) else { return result }
      offset = end.upperBound
    }
    return result + bytes[offset...]
  }
}
