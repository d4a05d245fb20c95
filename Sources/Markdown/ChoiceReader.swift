import Diagnostics
import Text

/// Splits the first paragraph of a choice into box, text, marks, arrow and link.
struct ChoiceReader {
  let paragraph: Node
  let source: SourceText
  var finder: Finder
  private(set) var diagnostics: [Diagnostic] = []

  init(paragraph: Node, source: SourceText, finder: Finder) {
    (self.paragraph, self.source, self.finder) = (paragraph, source, finder)
  }

  mutating func read(_ box: Box, below blocks: [Node]) -> ChoiceFacts {
    let block = finder.item(paragraph.lines)
    if let problem = box.problem {
      report(
        .badChoice, problem, at: block,
        fix: "write '\(box.shape == .round ? "- ( ) " : "- [ ] ")' and then the answer")
    }
    if box.length > 0, let text = paragraph.firstChild { text.setLiteral(text.literal.dropFirst(box.length)) }
    let links = readLinks()
    var marks = takeMarks()
    takeTarget(links, block)
    marks = takeMarks() + marks
    return ChoiceFacts(
      box: box.shape, plainText: paragraph.textWithoutCitations, links: links, marks: marks,
      plainBody: blocks.map(\.textWithoutCitations).joined(separator: " "), range: textRange(in: block))
  }

  private mutating func readLinks() -> [Document.Link] {
    var nodes: [Node] = []
    paragraph.walk { node in if node.kind == .link { nodes.append(node) } }
    return nodes.map { node in
      let written = node.url(after: "](")
      let range = finder.range(of: written[...], or: written.dropFirst(2), leading: 2, in: paragraph.lines)
      return Document.Link(kind: .link, destination: node.url, range: range)
    }
  }

  /// Removes `{.none}`, `{points=2}` and the like from the end of the paragraph.
  private mutating func takeMarks() -> [Document.Mark] {
    var marks: [Document.Mark] = []
    while let last = paragraph.lastChild, last.kind == .text {
      let text = last.literal.trimmingEnd()
      guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")) else { break }
      let words = text[(open + 1)..<(text.endIndex - 1)].split(separator: UInt8(ascii: " "))
      guard let first = words.first,
        first.first == UInt8(ascii: "#") || Document.Mark(first, at: 0..<0) != nil
      else { break }
      last.setLiteral(text[..<open].trimmingEnd())
      removeEmptyEnd()
      marks = words.compactMap { read($0) } + marks
    }
    return marks
  }

  private mutating func read(_ word: ArraySlice<UInt8>) -> Document.Mark? {
    let range = finder.range(of: word, in: paragraph.lines)
    if let mark = Document.Mark(word, at: range) { return mark }
    let name = String(decoding: word, as: UTF8.self)
    report(.badAttribute, "'\(name)' means nothing on an answer", at: range, fix: "remove it")
    return nil
  }

  /// Removes the link at the end, and the arrow before it.
  private mutating func takeTarget(_ links: [Document.Link], _ block: Range<Int>) {
    removeEmptyEnd()
    if let last = paragraph.lastChild, last.kind == .link {
      last.unlink()
      removeArrow()
    } else if let link = links.last {
      report(
        .textAfterLink, "an answer ends with the link that says where it leads", at: link.range,
        fix: "move the link to the end, or the text after it below the answer")
      return
    }
    let text = paragraph.plainText
    guard Self.arrows.contains(where: { text.contains($0) }) else { return }
    report(
      .arrowWithoutLink, "this arrow leads nowhere", at: arrowRange(in: block) ?? block,
      fix: "write a link after it, as in → [Result](#result)")
  }

  private func removeEmptyEnd() {
    while let last = paragraph.lastChild, last.kind == .softBreak || last.kind == .text {
      guard last.kind == .softBreak || last.literal.trimmed().isEmpty else { return }
      last.unlink()
    }
  }

  private func removeArrow() {
    removeEmptyEnd()
    guard let last = paragraph.lastChild, last.kind == .text else { return }
    let text = last.literal.trimmingEnd()
    guard let arrow = Self.arrows.first(where: { text.suffix($0.count).elementsEqual($0) }) else { return }
    last.setLiteral(text.dropLast(arrow.count).trimmingEnd())
    removeEmptyEnd()
  }

  /// Arrows as drawn and as typed; smart punctuation turns `--` into a dash.
  private static let arrows = ["→", "⇒", "–>", "—>", "->", "=>"].map { Array($0.utf8) }

  /// The range of the answer's words: after the box, before arrow, marks and link, in one line.
  private func textRange(in block: Range<Int>) -> Range<Int> {
    let line = source.range(ofLine: source.line(at: block.lowerBound))
    let bytes = source.bytes[block.lowerBound..<max(block.lowerBound, min(block.upperBound, line.upperBound))]
    guard let box = bytes.firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") }) else {
      return block
    }
    let text = bytes[(box + 1)...]
    let ends = [
      arrowRange(in: text.indices)?.lowerBound, startOfMarks(in: text),
      text.range(of: Array("](".utf8)).flatMap { text[..<$0.lowerBound].lastIndex(of: UInt8(ascii: "[")) },
    ].compactMap(\.self)
    let words = text[..<(ends.min() ?? text.endIndex)].trimmed()
    return words.isEmpty ? block : words.indices
  }

  /// Where the first `{.mark}` or `{name=value}` starts.
  private func startOfMarks(in text: ArraySlice<UInt8>) -> Int? {
    text.indices.first { index in
      guard text[index] == UInt8(ascii: "{") else { return false }
      let word = text[(index + 1)...].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "}") }
      return Document.Mark(word, at: 0..<0) != nil
    }
  }

  private func arrowRange(in range: Range<Int>) -> Range<Int>? {
    (Self.arrows + [Array("-->".utf8)]).compactMap { source.bytes[range].range(of: $0) }.min {
      $0.lowerBound < $1.lowerBound
    }
  }

  private mutating func report(_ check: Check, _ message: String, at range: Range<Int>, fix: String) {
    diagnostics.append(Diagnostic(check, message, at: source.location(of: range), fix: fix))
  }
}

extension Collection<UInt8> where Index == Int {
  /// The first occurrence of `text`, which is not empty.
  fileprivate func range(of text: [UInt8]) -> Range<Int>? {
    guard count >= text.count else { return nil }
    for start in startIndex...(endIndex - text.count)
    where self[start..<(start + text.count)].elementsEqual(text) {
      return start..<start + text.count
    }
    return nil
  }

  fileprivate func contains(_ text: [UInt8]) -> Bool { range(of: text) != nil }
}
