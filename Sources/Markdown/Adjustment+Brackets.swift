import Diagnostics
import Text

extension Adjustment {
  /// Replaces text in brackets with the resolver's HTML, and reports brackets that were meant as a footnote or a link.
  mutating func adjustText(_ node: Node, in lines: ClosedRange<Int>, resolver: inout some Resolver) {
    let text = node.literal
    // Looked for once: a text can have thousands of brackets.
    let lastClosing = text.lastIndex(of: UInt8(ascii: ")")) ?? -1
    var rest = text[...]
    for find in BracketScanner.finds(in: text, isInLink: node.parent?.kind == .link) {
      switch find {
      case .name(let name, let place):
        let range = finder.range(of: text[name], in: lines)
        guard !isEscaped(range) else { continue }
        let key = min(range.lowerBound + 1, range.upperBound)..<range.upperBound
        resolver.name(text[name].dropFirst(), at: key, place)
      case .address(let address):
        let range = finder.range(of: text[address], in: lines)
        guard !isEscaped(range) else { continue }
        report(
          .unreadLink, "this is not read as the address of a link", at: range,
          fix: "a link cannot stand in the text of another link: separate them")
      case .pair(let start, let content):
        let bracket = Bracket(start: start, content: content)
        let range = range(of: bracket, in: text, lines)
        let inside = range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
        if !bracket.isFootnote(in: text), let html = resolver.html(forBracketed: text[content], at: inside) {
          let before = Self.textNode(rest[..<start])
          guard let custom = Node.custom(.inline, enter: html), let before else { continue }
          node.insertBefore(before)
          node.insertBefore(custom)
          rest = text[bracket.next...]
        } else {
          checkUnread(bracket, in: text, closing: lastClosing, at: range)
        }
      }
    }
    if rest.count < text.count { node.setLiteral(rest) }
  }

  /// Where brackets stand in the file.
  private mutating func range(of bracket: Bracket, in text: [UInt8], _ lines: ClosedRange<Int>) -> Range<Int>
  {
    // Smart punctuation may have changed the text in the brackets, but seldom its first two letters.
    let whole = text[bracket.start..<bracket.next]
    return isJoined
      ? finder.rangeOverLines(of: whole, in: lines)
      : finder.range(of: whole, or: whole.dropLast().prefix(3), in: lines)
  }

  /// Reports brackets that mean nothing and were meant as a footnote, a link or a callout.
  private mutating func checkUnread(
    _ bracket: Bracket, in text: [UInt8], closing: Int, at range: Range<Int>
  ) {
    let content = text[bracket.content]
    let inside = range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
    if content.elementsEqual("^".utf8), range.count < content.count + 2 {
      // libcmark-gfm leaves out what is in such brackets over the end of a line.
      report(
        .unknownFootnote, "the mark of a footnote stands in one line, so readers do not get this",
        at: range, fix: "write [^name] without spaces")
    } else if content.first == UInt8(ascii: "^"), content.count > 1 {
      let name = String(decoding: content.dropFirst(), as: UTF8.self)
      report(
        .unknownFootnote, "there is no footnote '\(name)'", at: inside,
        fix: "write it in a paragraph of its own: [^\(name)]: …")
    } else if let name = bracket.reference(in: text), !isEscaped(range) {
      report(
        .unknownReference, "there is no link definition '\(name)'", at: inside,
        fix: "write [\(name)]: address in a line of its own")
    } else if isCalloutMark(content), !isEscaped(range) {
      report(
        .calloutTitle, "only a quote can start with the mark of a callout, so this is shown as text",
        at: range,
        fix: "leave an empty line above it, and write > before this line and the lines of the callout")
    } else if bracket.isSwapped(in: text), !isEscaped(range) {
      report(
        .unreadLink, "this is not read as a link", at: range,
        fix: "swap the brackets: the text stands in [ and ], and the address in ( and )")
    } else if bracket.isApart(in: text), !isEscaped(range) {
      report(
        .unreadLink, "this is not read as a link", at: range,
        fix: "remove the space between the text and the address")
    } else if let address = bracket.address(in: text, closing: closing), !isEscaped(range) {
      report(.unreadLink, "this is not read as a link", at: range, fix: Self.fix(forAddress: address))
    }
  }

  /// What to write instead of an address that is none.
  private static func fix(forAddress address: ArraySlice<UInt8>) -> String {
    if isCommand(address) { return "write the path of the file, as in [text](page.md)" }
    let words = address.split(separator: UInt8(ascii: " "))
    if words.count > 1, let last = words.last, last.first == UInt8(ascii: "="),
      last.dropFirst().allSatisfy({ $0.isASCIIDigit || "x*%".utf8.contains($0) })
    {
      let size = String(decoding: last, as: UTF8.self)
      return "remove \(size): a picture takes the width that it has, or that of the page"
    }
    return "an address with spaces stands between < and >, as in [text](<a b.md>)"
  }

  /// Whether an address holds a command of another program: `{{ site.url }}/a.md`, `{% link a.md %}`.
  static func isCommand(_ address: ArraySlice<UInt8>) -> Bool {
    address.withUnsafeBytes { bytes in
      bytes.range(of: "{{") != nil || bytes.range(of: "{%") != nil || bytes.range(of: "<%") != nil
    }
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

  func isFootnote(in text: [UInt8]) -> Bool {
    !content.isEmpty && text[content.lowerBound] == UInt8(ascii: "^")
  }

  /// What stands in the parentheses that follow directly, as in a link; `nil` if there are none.
  func address(in text: [UInt8], closing: Int) -> ArraySlice<UInt8>? {
    guard next < text.count, text[next] == UInt8(ascii: "("), !content.isEmpty, closing > next else {
      return nil
    }
    return text[(next + 1)...].prefix(2_000).prefix { $0 != UInt8(ascii: ")") }
  }

  /// Whether an address stands in the brackets, after a text in parentheses: `(text)[page.md]`.
  func isSwapped(in text: [UInt8]) -> Bool {
    start > 0 && text[start - 1] == UInt8(ascii: ")") && Self.isAddress(text[content])
  }

  /// Whether an address in parentheses follows after a space: `[text] (page.md)`.
  func isApart(in text: [UInt8]) -> Bool {
    guard next + 1 < text.count, text[next] == UInt8(ascii: " "), text[next + 1] == UInt8(ascii: "(") else {
      return false
    }
    return Self.isAddress(text[(next + 2)...].prefix(2_000).prefix { $0 != UInt8(ascii: ")") })
  }

  /// Whether a text is the address of a page or a place, and nothing else.
  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, text.count > 1, !text.contains(where: \.isSpace) else { return false }
    return "/#".utf8.contains(first) && text.dropFirst().first?.isASCIILetter == true
      || text.suffix(3).elementsEqual(".md".utf8) || text.starts(with: "http://".utf8)
      || text.starts(with: "https://".utf8)
  }

  /// The name of the link definition that brackets ask for: of the second ones in `[text][name]`, which may follow
  /// markup, as in `[**text**][name]`, and of the first in `[name][]`.
  func reference(in text: [UInt8]) -> String? {
    guard !content.isEmpty, start == 0 || text[start - 1] != UInt8(ascii: "[") else { return nil }
    let isSecond = start > 0 && text[start - 1] == UInt8(ascii: "]")
    if next + 1 < text.count, text[next] == UInt8(ascii: "["), !isSecond,
      let end = text[(next + 1)...].firstIndex(of: UInt8(ascii: "]"))
    {
      let name = text[next + 1..<end]
      if name.isEmpty { return String(decoding: text[content], as: UTF8.self) }
      return name.first.map { "@^".utf8.contains($0) } == true ? nil : String(decoding: name, as: UTF8.self)
    }
    // The text before has a bracket that opens in a node before this one.
    let isAfterMarkup = isSecond && !text[..<(start - 1)].contains { "[]".utf8.contains($0) }
    return isAfterMarkup ? String(decoding: text[content], as: UTF8.self) : nil
  }
}
