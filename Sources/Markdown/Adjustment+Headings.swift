import Diagnostics
import Text

extension Adjustment {
  /// Reads the marks of the headings, and the ids that authors chose now or before, so that no slug takes one.
  mutating func readAttributes(of headings: [Node]) {
    attributes.reserveCapacity(headings.count)
    var reserved: [String] = []
    for heading in headings {
      let attribute = attribute(of: heading)
      if let id = attribute?.id { reserved.append(id) }
      for mark in attribute?.marks ?? [] { if let id = mark.formerID { reserved.append(id) } }
      attributes.append(attribute)
    }
    ids = HeadingIDs(count: headings.count, reserved: reserved, style: options.anchors)
  }

  /// Gives a heading its id, and marks the place where a section starts.
  mutating func adjustHeading(_ node: Node) {
    let range = finder.block(node.lines)
    let attribute = attributes[headings.count]
    if attribute != nil { removeAttribute(from: node) }
    let words = node.textWithoutCitations
    let title =
      options.allowsRawHTML || !node.hasInlineHTML ? words : node.textWithoutCitations(showingHTML: true)
    if words.isEmpty { report(.emptyHeading, "this heading has no text", at: range) }
    checkLevel(of: node, at: range)
    let isSection = node.headingLevel == 2 && node.parent?.kind == .document
    let id = id(for: words, attribute: attribute, at: range)
    var formerIDs = takeFormerIDs(
      attribute?.marks ?? [], besides: id, of: words, isChosen: attribute?.id != nil)
    if attribute?.id == nil, let promised = HeadingSlug.promised(for: words, options.anchors), promised != id,
      ids.take(promised)
    {
      formerIDs.append(promised)
    }
    let heading = Document.Heading(
      level: node.headingLevel, id: id, formerIDs: formerIDs, plainTitle: title, range: range,
      idRange: attribute?.range ?? range, isTopic: attribute?.marks.contains(where: Self.isTopic) ?? false,
      marks: marks(of: attribute, isSection: isSection))
    owners?.add(heading, at: headings.count)
    headings.append(heading)
    if let attributes = foreignAttributes(node.lines) { node.wrapContent(attributes) }

    if isSection {
      becomeMark(node, of: heading)
    } else {
      becomeSubheading(node, heading)
    }
  }

  /// Replaces a heading that starts a section with marks where the HTML is cut.
  private mutating func becomeMark(_ node: Node, of heading: Document.Heading) {
    sectionHeadings.append(heading)
    node.become(.block, enter: [Output.heading], exit: [Output.heading])
    // A quiz shows its headings more than once, so the code that renders its page sets the old ids.
    guard !heading.formerIDs.isEmpty, !options.readsChoices else { return }
    // libcmark-gfm writes line breaks around the text before and after a custom block.
    if let anchors = Node.custom(.inline, enter: heading.formerAnchors) { node.prepend(anchors) }
  }

  /// Gives any other heading our own tags: nodes inside it, which get no line breaks.
  private func becomeSubheading(_ node: Node, _ heading: Document.Heading) {
    let tag = Array("<h\(heading.level) id=\"\(heading.id)\">".utf8) + heading.formerAnchors
    guard let start = Node.custom(.inline, enter: tag),
      let end = Node.custom(.inline, enter: Array("</h\(heading.level)>".utf8))
    else { return }
    node.become(.block)
    node.prepend(start)
    node.append(end)
  }

  /// The attributes in braces after a heading.
  struct Attribute {
    /// `nil` if there are only marks.
    let id: String?
    let range: Range<Int>
    var marks: [Document.Mark] = []
    var strays: [Range<Int>] = []
  }

  /// The attributes in `{#…}`, `{.…}` or `{#… .…}` at the end of a heading's line, read from the file because smart
  /// punctuation changes the tree.
  ///
  /// Where there are choices, a word may also set a value, as in `{#… from=8}`.
  private func attribute(of node: Node) -> Attribute? {
    let range = finder.block(node.lines)
    let text = source.bytes[range]
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
      text.index(after: open) < text.endIndex,
      text[open + 1] == UInt8(ascii: "#") || text[open + 1] == UInt8(ascii: ".")
        || mark(text[(open + 1)...].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "}") }) != nil
    else { return nil }
    let content = open + 1..<range.upperBound - 1
    if text[open + 1] == UInt8(ascii: "#"), !text[content].contains(UInt8(ascii: " ")) {
      return Attribute(id: source.string(content.dropFirst()).composed, range: content)
    }
    let words = source.bytes[content].split(separator: UInt8(ascii: " ")).map(\.indices)
    let marks = words.compactMap { mark(source.bytes[$0]) }
    guard !marks.isEmpty || words.contains(where: { source.bytes[$0.lowerBound] == UInt8(ascii: ".") }) else {
      return Attribute(id: source.string(content.dropFirst()).composed, range: content)
    }
    let ids = words.filter { source.bytes[$0.lowerBound] == UInt8(ascii: "#") }
    let known = Set(marks.map(\.range.lowerBound))
    return Attribute(
      id: ids.first.map { source.string($0.dropFirst()).composed }, range: ids.first ?? range, marks: marks,
      strays: words.filter { !known.contains($0.lowerBound) && $0 != ids.first })
  }

  /// A word in braces after a heading as a mark, if it can be one there.
  private func mark(_ word: ArraySlice<UInt8>) -> Document.Mark? {
    Document.Mark(word, at: word.indices).flatMap {
      $0.value == nil || options.readsChoices ? $0 : nil
    }
  }

  /// The marks of a heading that may have marks; on any other heading they are mistakes.
  private mutating func marks(of attribute: Attribute?, isSection: Bool) -> [Document.Mark] {
    guard let attribute else { return [] }
    for stray in attribute.strays {
      report(
        .badAttribute, "'\(source.string(stray))' means nothing here", at: stray,
        fix: "write {#id} or {#id .mark}")
    }
    let marks = attribute.marks.filter { $0.formerID == nil && !Self.isTopic($0) }
    if isSection, options.readsChoices { return marks }
    for mark in marks {
      if isSection, mark.name == Self.important, mark.value == nil {
        importantSections.insert(sectionHeadings.count)
        continue
      }
      report(
        .badAttribute, "the mark '\(mark.written)' means nothing on this heading", at: mark.range,
        fix: Suggestion.didYouMean(mark.name, among: isSection ? [Self.important, Self.topic] : [Self.topic])
          ?? "remove it")
    }
    return []
  }

  /// The mark of a section that a list of contents always shows.
  private static let important = "important"

  /// The mark of a heading that a list of all topics names.
  private static let topic = "topic"

  private static func isTopic(_ mark: Document.Mark) -> Bool { mark.name == topic && mark.value == nil }

  private func removeAttribute(from node: Node) {
    guard let last = node.lastChild, last.kind == .text else { return }
    let literal = last.literal
    guard let open = literal.lastIndex(of: UInt8(ascii: "{")) else { return }
    last.setLiteral(literal[..<open].trimmingEnd())
  }

  private mutating func id(for title: String, attribute: Attribute?, at range: Range<Int>) -> String {
    guard let attribute, let chosen = attribute.id else { return ids.slug(for: title) }
    guard HeadingSlug.isValid(chosen) else {
      let isReserved = HeadingSlug.isReserved(chosen)
      report(
        .badAttribute,
        isReserved
          ? "ids that start like '\(chosen)' belong to the page itself"
          : "'\(chosen)' cannot be an id",
        at: attribute.range,
        fix: isReserved
          ? "choose another id" : "use letters, digits and hyphens, as in {#\(HeadingSlug.make(from: title))}"
      )
      return ids.slug(for: title)
    }
    guard ids.take(chosen) else {
      report(
        .duplicateID,
        "the heading in line \(line(ofHeadingWith: chosen) ?? 0) already has the id '\(chosen)'",
        at: attribute.range,
        fix: "choose another id")
      return ids.slug(for: title)
    }
    return chosen
  }

  /// Checks the levels: the title of a page is in its front matter, so headings start at level 2 and go down one level
  /// at a time.
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
}

extension BidirectionalCollection<UInt8> {
  func trimmingEnd() -> SubSequence {
    guard let last = lastIndex(where: { !$0.isSpace }) else { return self[startIndex..<startIndex] }
    return self[...last]
  }
}
