import Text

extension BlockSurvey {
  /// The text of a paragraph; `nil` where nothing is left of it but marks.
  func paragraph(_ node: Node) -> TextBlock? {
    var range = lines(of: node)
    var kind = TextBlock.Kind.paragraph
    var isGrave = false
    if let item = node.parent, item.kind == .item {
      kind = .listItem
      if item.firstChild == node {
        if item.isTaskDone != nil || options.readsChoices, let words = wordsAfterBox(range) { range = words }
        if options.readsChoices, item.parent?.parent?.kind == .document, Box(of: item) != nil {
          guard let words = AnswerWords(source.bytes[range]).range else { return nil }
          (kind, range) = (.answer, words)
        }
      }
    }
    if isInFootnote(node) { kind = .footnote }
    if let callout = sequence(first: node, next: \.parent).first(where: {
      $0.kind == .blockQuote && callout(of: $0) != nil
    }) {
      kind = .callout
      isGrave = isInGraveCallout(node)
      if callout.firstChild == node, let mark = calloutMark(of: callout) {
        range =
          source.bytes[mark.end..<range.upperBound].drop { $0 == UInt8(ascii: ">") || $0.isSpace }
          .trimmed().indices
      }
      if let title = title(range, node, of: callout) { (kind, range) = (.calloutTitle, title) }
    }
    if let mark = buttonMark(range) { range = mark }
    guard !range.isEmpty else { return nil }
    let lines = BlockLines(source, range, quotes: node.quotes)
    var block = TextBlock(kind, lines.text, at: range)
    block.margin = Self.margin(line(at: range.lowerBound), node)
    block.isGrave = isGrave
    return block
  }

  private func isInFootnote(_ node: Node) -> Bool {
    sequence(first: node, next: \.parent).contains { $0.kind == .footnoteDefinition }
  }

  /// What follows a box at the start of an item.
  private func wordsAfterBox(_ range: Range<Int>) -> Range<Int>? {
    let text = source.bytes[range]
    guard let first = text.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "("),
      let end = text.prefix(4).firstIndex(
        of: first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")"))
    else { return nil }
    return text[(end + 1)...].trimmed().indices
  }

  /// The words of a callout's title: of a first paragraph that is all bold.
  private func title(_ range: Range<Int>, _ node: Node, of callout: Node) -> Range<Int>? {
    let isFirst = callout.firstChild == node || (node.previous == callout.firstChild && isMarkAlone(callout))
    let text = source.bytes[range]
    guard isFirst, node.parent == callout, node.next != nil, text.count > 4, text.starts(with: "**".utf8),
      text.suffix(2).elementsEqual("**".utf8)
    else { return nil }
    let words = text.dropFirst(2).dropLast(2)
    return words.contains(UInt8(ascii: "*")) ? nil : words.trimmed().indices
  }

  /// Whether the first paragraph of a callout is its mark alone.
  private func isMarkAlone(_ callout: Node) -> Bool {
    guard let paragraph = callout.firstChild else { return false }
    let range = lines(of: paragraph)
    return calloutMark(of: callout).map { source.bytes[$0.end..<range.upperBound].trimmed().isEmpty }
      ?? false
  }

  /// The text before `{.button}` at its end.
  private func buttonMark(_ range: Range<Int>) -> Range<Int>? {
    let mark = Array("{.button}".utf8)
    guard source.bytes[range].suffix(mark.count).elementsEqual(mark) else { return nil }
    return source.bytes[range].dropLast(mark.count).trimmed().indices
  }
}
