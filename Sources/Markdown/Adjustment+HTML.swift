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
      let firstLine = Array(trimmed.prefix { $0 != UInt8(ascii: "\n") })
      report(
        .rawHTML, "HTML is not part of the page, so it is shown as text",
        at: finder.range(of: firstLine[...], in: lines),
        fix: "write it in Markdown, or as code between ` and `")
      replacement = isBlock ? .paragraph() : .text(literal[...])
      if isBlock, let text = Node.text(trimmed[...]) { replacement?.append(text) }
    }
    if let replacement { node.insertBefore(replacement) }
    node.unlink()
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
