import Diagnostics

extension Adjustment {
  /// Replaces text in brackets with the resolver's HTML, and reports brackets that were meant as a footnote or a link.
  mutating func adjustText(_ node: Node, in lines: ClosedRange<Int>, resolver: inout some Resolver) {
    let text = node.literal
    var rest = text[...]
    var position = text.startIndex
    while let bracket = Bracket(in: text, from: position) {
      position = bracket.next
      let content = text[bracket.content]
      // Smart punctuation may have changed the text in the brackets, but seldom its first two letters.
      let whole = text[bracket.start..<bracket.next]
      let range = finder.range(of: whole, or: whole.dropLast().prefix(3), in: lines)
      let inside = range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
      if content.first == UInt8(ascii: "^"), content.count > 1 {
        let name = String(decoding: content.dropFirst(), as: UTF8.self)
        report(
          .unknownFootnote, "there is no footnote '\(name)'", at: inside,
          fix: "write it in a paragraph of its own: [^\(name)]: …")
      } else if let html = resolver.html(forBracketed: content, at: inside) {
        let before = Self.textNode(rest[..<bracket.start])
        guard let custom = Node.custom(.inline, enter: html), let before else { continue }
        node.insertBefore(before)
        node.insertBefore(custom)
        rest = text[bracket.next...]
      } else if bracket.isReference(in: text) {
        let name = String(
          decoding: text[bracket.next + 1..<(bracket.referenceEnd(in: text) ?? text.endIndex)], as: UTF8.self)
        report(
          .unknownReference, "there is no link definition '\(name)'", at: inside,
          fix: "write [\(name)]: address in a line of its own")
      } else if bracket.isBeforeAddress(in: text), !isEscaped(range) {
        report(
          .unreadLink, "this is not read as a link", at: range,
          fix: "an address with spaces stands between < and >, as in [text](<a b.md>)")
      }
    }
    if rest.count < text.count { node.setLiteral(rest) }
  }

  /// Whether a backslash escapes a bracket.
  private func isEscaped(_ bracket: Range<Int>) -> Bool {
    bracket.lowerBound > 0 && source.bytes[bracket.lowerBound - 1] == UInt8(ascii: "\\")
  }

  /// A text that ends with a no-break space instead of a space, so that a mark such as `[1]` never starts a line.
  private static func textNode(_ text: ArraySlice<UInt8>) -> Node? {
    text.last == UInt8(ascii: " ") ? .text(text.dropLast(), endingWith: "\u{A0}") : .text(text)
  }
}

/// A pair of square brackets without a bracket between them.
private struct Bracket {
  let start: Int
  let content: Range<Int>
  var next: Int { content.upperBound + 1 }

  init?(in text: [UInt8], from position: Int) {
    guard let first = text[position...].firstIndex(of: UInt8(ascii: "[")),
      let close = text[(first + 1)...].firstIndex(of: UInt8(ascii: "]")),
      let open = text[..<close].lastIndex(of: UInt8(ascii: "["))
    else { return nil }
    start = open
    content = open + 1..<close
  }

  /// Whether `(…)` follows directly, as in a link.
  func isBeforeAddress(in text: [UInt8]) -> Bool {
    next < text.count && text[next] == UInt8(ascii: "(") && !content.isEmpty
      && text[next...].contains(UInt8(ascii: ")"))
  }

  /// Whether `[name]` follows directly, as in a reference link.
  func isReference(in text: [UInt8]) -> Bool {
    guard next + 1 < text.count, text[next] == UInt8(ascii: "["), let end = referenceEnd(in: text) else {
      return false
    }
    return !content.isEmpty && end > next + 1 && text[next + 1] != UInt8(ascii: "@")
      && text[next + 1] != UInt8(ascii: "^")
  }

  func referenceEnd(in text: [UInt8]) -> Int? {
    text[(next + 1)...].firstIndex(of: UInt8(ascii: "]"))
  }
}
