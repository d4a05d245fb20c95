import Diagnostics
import Text

extension Adjustment {
  /// Shows raw HTML as text, or keeps it, with its addresses resolved, if the site allows it.
  ///
  /// Comments are left out silently: they are notes for editors.
  mutating func adjustHTML(_ node: Node, in lines: ClosedRange<Int>, resolver: inout some Resolver) {
    let literal = node.literal
    let isBlock = node.kind == .htmlBlock
    let trimmed = Array(literal.trimmed())
    let isComment = Self.isComments(trimmed)
    let replacement: Node?
    if isComment {
      replacement = nil
    } else if options.allowsRawHTML {
      replacement = .custom(
        isBlock ? .block : .inline, enter: resolved(literal, in: lines, resolver: &resolver))
    } else {
      reportHTML(literal, of: node, in: lines)
      replacement = isBlock ? .paragraph() : .text(literal[...])
      if isBlock, let text = Node.text(trimmed[...]) { replacement?.append(text) }
    }
    if let replacement { node.insertBefore(replacement) }
    node.unlink()
  }

  /// Reports HTML that is shown as text; one mistake from tag to tag where it raises or lowers a text.
  private mutating func reportHTML(_ html: [UInt8], of node: Node, in lines: ClosedRange<Int>) {
    guard node != reportedTag else { return }
    let tag = Array(html.trimmed().prefix { $0 != UInt8(ascii: "\n") })
    var (range, fix) = (finder.range(of: tag[...], in: lines), HTMLFix.fix(for: tag))
    if node.kind == .htmlInline, let text = node.next, text.kind == .text, let end = text.next,
      end.kind == .htmlInline,
      let signs = HTMLFix.signs(for: text.literal, between: tag, and: end.literal)
    {
      reportedTag = end
      fix = signs
      let content = text.literal + end.literal
      if let rest = finder.exactRange(of: content[...], in: lines), rest.lowerBound >= range.upperBound {
        range = range.lowerBound..<rest.upperBound
      }
    }
    report(.rawHTML, "HTML is not part of the page, so it is shown as text", at: range, fix: fix)
  }

  /// Whether HTML is comments and nothing else.
  private static func isComments(_ html: [UInt8]) -> Bool {
    var rest = html[...]
    while rest.starts(with: "<!--".utf8) {
      let end = html.withUnsafeBytes { $0.range(of: "-->", from: rest.startIndex + 2) }
      guard let end else { return false }
      rest = rest[end.upperBound...].drop(while: \.isSpace)
    }
    return rest.isEmpty && !html.isEmpty
  }
}
