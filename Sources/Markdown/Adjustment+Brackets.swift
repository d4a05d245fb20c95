import Diagnostics

extension Adjustment {
  /// Replaces text in brackets with the resolver's HTML, and reports brackets that were meant as a footnote or a link.
  mutating func adjustText(_ node: Node, in lines: ClosedRange<Int>, resolver: inout some Resolver) {
    let text = node.literal
    // Looked for once: a text can have thousands of brackets.
    let lastClosing = text.lastIndex(of: UInt8(ascii: ")")) ?? -1
    var rest = text[...]
    var position = text.startIndex
    var strays = StrayScanner(text, isInLink: node.parent?.kind == .link)
    while let bracket = Bracket(in: text, from: position) {
      position = bracket.next
      reportStrays(strays.before(bracket.start, endingAt: bracket.next), in: lines, resolver: &resolver)
      let content = text[bracket.content]
      // Smart punctuation may have changed the text in the brackets, but seldom its first two letters.
      let whole = text[bracket.start..<bracket.next]
      let range =
        isJoined
        ? finder.rangeOverLines(of: whole, in: lines)
        : finder.range(of: whole, or: whole.dropLast().prefix(3), in: lines)
      let inside = range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
      if content.elementsEqual("^".utf8), range.count < whole.count {
        // libcmark-gfm leaves out what is in such brackets over the end of a line.
        report(
          .unknownFootnote, "the mark of a footnote stands in one line, so readers do not get this",
          at: range,
          fix: "write [^name] without spaces")
      } else if content.first == UInt8(ascii: "^"), content.count > 1 {
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
      } else if isCalloutMark(content), !isEscaped(range) {
        report(
          .calloutTitle, "only a quote can start with the mark of a callout, so this is shown as text",
          at: range,
          fix: "write > before this line and the lines of the callout")
      } else if bracket.isBeforeAddress(in: text, closing: lastClosing), !isEscaped(range) {
        report(
          .unreadLink, "this is not read as a link", at: range,
          fix: "an address with spaces stands between < and >, as in [text](<a b.md>)")
      }
    }
    reportStrays(strays.before(text.endIndex, endingAt: text.endIndex), in: lines, resolver: &resolver)
    if rest.count < text.count { node.setLiteral(rest) }
  }

  /// Joins texts in brackets that go on after a line end, which is a space, if they may be citations.
  mutating func joinBrackets(from node: Node) {
    isJoined = false
    guard node.next != nil, node.literalHasBracket else { return }
    var text = node.literal
    StepCounter.add(text.count)
    var open = text.lastIndex(of: UInt8(ascii: "[")).flatMap {
      text[$0...].contains(UInt8(ascii: "]")) ? nil : $0
    }
    // What is certain to be joined.
    var (last, count) = (node, 0)
    while let start = open, let end = Self.extend(&text, from: last, open: start) {
      (last, count) = (end, text.count)
      open = text[start...].lastIndex(of: UInt8(ascii: "[")).flatMap {
        text[$0...].contains(UInt8(ascii: "]")) ? nil : $0
      }
    }
    guard count > 0 else { return }
    while let next = node.next {
      next.unlink()
      if next == last { break }
    }
    node.setLiteral(text[..<count])
    isJoined = true
  }

  /// Adds the lines after a node up to the one that closes a bracket; `nil` if what is in the brackets is no citation.
  private static func extend(_ text: inout [UInt8], from node: Node, open: Int) -> Node? {
    var last = node
    for _ in 0..<20 {
      guard let lineEnd = last.next, lineEnd.kind == .softBreak || lineEnd.kind == .lineBreak,
        let more = lineEnd.next, more.kind == .text
      else { return nil }
      let start = text.count + 1
      text.append(UInt8(ascii: " "))
      text += more.literal
      StepCounter.add(text.count - start)
      last = more
      guard
        let bracket = text[start...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") })
      else { continue }
      let isCitation = text[bracket] == UInt8(ascii: "]") && text[open..<bracket].contains(UInt8(ascii: "@"))
      return isCitation ? last : nil
    }
    return nil
  }

  private mutating func reportStrays(
    _ strays: [StrayScanner.Stray], in lines: ClosedRange<Int>, resolver: inout some Resolver
  ) {
    for stray in strays {
      let range = finder.range(of: stray.text, in: lines)
      guard !isEscaped(range) else { continue }
      switch stray.kind {
      case .name(let place):
        let name = min(range.lowerBound + 1, range.upperBound)..<range.upperBound
        resolver.name(stray.text.dropFirst(), at: name, place)
      case .address:
        report(
          .unreadLink, "this is not read as the address of a link", at: range,
          fix: "a link cannot stand in the text of another link: separate them")
      }
    }
  }

  /// Whether a backslash escapes a bracket.
  func isEscaped(_ bracket: Range<Int>) -> Bool {
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
    StepCounter.add(close - position)
    start = open
    content = open + 1..<close
  }

  /// Whether `(…)` follows directly, as in a link.
  func isBeforeAddress(in text: [UInt8], closing: Int) -> Bool {
    next < text.count && text[next] == UInt8(ascii: "(") && !content.isEmpty && closing > next
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
