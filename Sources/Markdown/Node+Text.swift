import Text

extension Node {
  /// The text that a reader sees, with a space between blocks and without brackets that a resolver may replace.
  var textWithoutCitations: String { textWithoutCitations(showingHTML: false) }

  /// The same, with HTML where that is shown as text.
  func textWithoutCitations(showingHTML: Bool) -> String {
    if let text = onlyText, !text.contains(UInt8(ascii: "[")) {
      return String(decoding: text.trimmed(), as: UTF8.self)
    }
    let text = showingHTML ? plainText(showingHTML: true) : blockText
    guard text.contains(UInt8(ascii: "[")) else { return String(decoding: text.trimmed(), as: UTF8.self) }
    var result: [UInt8] = []
    var depth = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "["):
        // "only [@key]." must not become "only .".
        if depth == 0, result.last == UInt8(ascii: " ") { result.removeLast() }
        depth += 1
      case UInt8(ascii: "]") where depth > 0: depth -= 1
      default: if depth == 0 { result.append(byte) }
      }
    }
    return String(decoding: result.trimmed(), as: UTF8.self)
  }

  /// The literal of the only child, if that is a text, as in most headings.
  private var onlyText: [UInt8]? {
    guard let child = firstChild, child.kind == .text, child.next == nil else { return nil }
    return child.literal
  }

  private var blockText: [UInt8] {
    switch kind {
    case .paragraph, .heading: plainText
    case .codeBlock: literal
    default:
      // Only blocks are separated: `children` of an inline is never read here.
      Array(
        children.map { $0.isInline ? $0.plainText : Array($0.blockText.trimmed()) }.joined(
          separator: separator))
    }
  }

  private var separator: [UInt8] { firstChild?.isInline == true ? [] : [UInt8(ascii: " ")] }

  private var isInline: Bool {
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .link, .image, .footnoteReference, .emphasis,
      .strong,
      .strikethrough:
      true
    default: false
    }
  }
}
