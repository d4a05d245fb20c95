import Diagnostics

extension Adjustment {
  /// The ids that authors chose, so that no slug takes one of them.
  func explicitIDs(of headings: [Node]) -> [String] {
    headings.compactMap { attribute(of: $0)?.id }
  }

  /// Gives a heading its id, and marks the place where a section starts.
  mutating func adjustHeading(_ node: Node) -> [Node] {
    let range = finder.block(node.lines)
    let attribute = attribute(of: node)
    if attribute != nil { removeAttribute(from: node) }
    let title = String(decoding: plainTitle(of: node).trimmed(), as: UTF8.self)
    if title.isEmpty { report(.emptyHeading, "this heading has no text", at: range) }
    checkLevel(of: node, at: range)
    let id = id(for: title, attribute: attribute, at: range)
    let heading = Document.Heading(level: node.headingLevel, id: id, plainTitle: title, range: range)
    headings.append(heading)

    let isSection = heading.level == 2 && node.parent?.kind == .document
    if isSection { sectionHeadings.append(heading) }
    let mark = [Output.heading]
    guard let block = Node.custom(.block),
      let text = isSection
        ? Node.custom(.inline, enter: mark, exit: mark)
        : Node.custom(
          .inline, enter: Array("<h\(heading.level) id=\"\(id)\">".utf8),
          exit: Array("</h\(heading.level)>".utf8))
    else { return [] }
    text.takeChildren(of: node)
    block.append(text)
    node.insertBefore(block)
    node.unlink()
    return [node]
  }

  private struct Attribute {
    let id: String
    let range: Range<Int>
  }

  /// What stands in `{#…}` at the end of a heading's line, read from the file because smart punctuation changes the tree.
  private func attribute(of node: Node) -> Attribute? {
    let range = finder.block(node.lines)
    let text = source.bytes[range]
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
      text.index(after: open) < text.endIndex, text[open + 1] == UInt8(ascii: "#")
    else { return nil }
    return Attribute(
      id: source.string(open + 2..<range.upperBound - 1), range: open + 1..<range.upperBound - 1)
  }

  private func removeAttribute(from node: Node) {
    guard let last = node.lastChild, last.kind == .text else { return }
    let literal = last.literal
    guard let open = literal.lastIndex(of: UInt8(ascii: "{")) else { return }
    last.setLiteral(literal[..<open].trimmingEnd())
  }

  private mutating func id(for title: String, attribute: Attribute?, at range: Range<Int>) -> String {
    guard let attribute else { return ids.slug(for: title) }
    guard Slug.isValid(attribute.id) else {
      let isReserved = Slug.reservedPrefixes.contains(where: attribute.id.hasPrefix)
      report(
        .badAttribute,
        isReserved
          ? "ids that start like '\(attribute.id)' belong to the page itself"
          : "'\(attribute.id)' cannot be an id",
        at: attribute.range,
        fix: isReserved
          ? "choose another id" : "use letters, digits and hyphens, as in {#\(Slug.make(from: title))}")
      return ids.slug(for: title)
    }
    guard ids.take(attribute.id) else {
      let line = headings.first { $0.id == attribute.id }.map { source.line(at: $0.range.lowerBound) }
      report(
        .duplicateID, "the heading in line \(line ?? 0) already has the id '\(attribute.id)'",
        at: attribute.range,
        fix: "choose another id")
      return ids.slug(for: title)
    }
    return attribute.id
  }

  /// A page has one title, from its front matter, so the text starts at level 2 and goes down one level at a time.
  private mutating func checkLevel(of node: Node, at range: Range<Int>) {
    let level = node.headingLevel
    let last = headings.last?.level ?? 1
    if level == 1 {
      report(
        .headingLevel, "the title of a page stands in its front matter, so headings start with ##", at: range,
        fix: "write ## for this heading")
    } else if level > last + 1 {
      report(
        .headingLevel, "a heading of level \(level) follows one of level \(last)", at: range,
        fix: "write \(String(repeating: "#", count: last + 1)) for this heading")
    }
  }

  /// The text of a heading without brackets that a resolver may replace, so that contents lists show words only.
  private func plainTitle(of node: Node) -> [UInt8] {
    var result: [UInt8] = []
    var depth = 0
    for byte in node.plainText {
      switch byte {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]") where depth > 0: depth -= 1
      default: if depth == 0 { result.append(byte) }
      }
    }
    return result
  }
}

extension BidirectionalCollection<UInt8> {
  fileprivate func trimmingEnd() -> SubSequence {
    guard let last = lastIndex(where: { !$0.isSpace }) else { return self[startIndex..<startIndex] }
    return self[...last]
  }
}
