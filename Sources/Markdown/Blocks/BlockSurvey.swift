import Diagnostics
import Text

/// Finds the blocks of a document in its tree, and their places in its file.
struct BlockSurvey {
  let source: SourceText
  let options: Document.Options
  private(set) var blocks: [TextBlock] = []
  private let start: Int
  private let finder: Finder

  init(source: SourceText, start: Int, options: Document.Options) {
    (self.source, self.start, self.options) = (source, start, options)
    finder = Finder(source: source, start: start)
  }

  mutating func read(_ tree: borrowing SyntaxTree) {
    var nodes: [Node] = []
    tree.root.walkBlocks { nodes.append($0) }
    for node in nodes { read(node) }
    addHeadings(nodes.filter { $0.kind == .heading })
    // libcmark-gfm puts footnotes last, wherever they stand.
    blocks.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func read(_ node: Node) {
    switch node.kind {
    case .paragraph: if let block = paragraph(node) { blocks.append(block) }
    case .table: addCells(of: node)
    case .codeBlock where node.fence != nil: addLines(finder.fenced(node.lines), of: node)
    case .htmlBlock:
      let lines = finder.block(node.lines)
      if !source.bytes[lines].starts(with: "<!--".utf8) { add(.html, lines, of: node) }
    default: break
    }
  }

  /// Adds the lines between two fences.
  private mutating func addLines(_ range: Range<Int>, of node: Node) {
    let name = String(node.fenceInfo.prefix { !$0.isWhitespace })
    add(name.isEmpty ? .code : .fenced(name), source.bytes[range].trimmingEnd().indices, of: node)
  }

  private mutating func add(_ kind: TextBlock.Kind, _ range: Range<Int>, of node: Node) {
    guard !range.isEmpty else { return }
    let margin = Self.margin(
      source.bytes[source.range(ofLine: node.lines.lowerBound + finder.firstLine)], node)
    var block = TextBlock(kind, source.string(range), at: range)
    if !margin.isEmpty {
      let lines = BlockLines(source, range, quotes: node.quotes, indentation: margin.count)
      block.text = lines.parts.map { source.string($0) }.joined(separator: "\n")
    }
    block.margin = margin
    block.isGrave = isInGraveCallout(node)
    blocks.append(block)
  }

  private mutating func addCells(of table: Node) {
    let columns = table.tableAlignments.count
    let isGrave = isInGraveCallout(table)
    var row = table.firstChild
    while let current = row {
      row = current.next
      let line = source.range(ofLine: current.lines.lowerBound + finder.firstLine)
      for cell in TableRow(source.bytes[line]).cells.prefix(columns) {
        guard source.bytes[cell].contains(where: { $0.isLetterOrDigit || $0 >= 0x80 }) else { continue }
        var block = TextBlock(.cell, source.string(cell), at: cell)
        block.isGrave = isGrave
        blocks.append(block)
      }
    }
  }

  // MARK: Headings

  /// Adds the headings, with what keeps their ids where their words change.
  private mutating func addHeadings(_ nodes: [Node]) {
    var adjustment = Adjustment(source: source, start: start, options: options)
    adjustment.readAttributes(of: nodes)
    let attributes = adjustment.attributes
    for (node, attribute) in zip(nodes, attributes) {
      let lines = node.lines
      let level = node.headingLevel
      let range = finder.start(of: node).lowerBound..<finder.block(lines).upperBound
      // This gives the heading its id, as it does where the page is read.
      adjustment.adjustHeading(node)
      guard let heading = adjustment.headings.last else { continue }
      let isUnderlined = lines.count > 1
      guard
        let words = isUnderlined
          ? underlinedWords(range) : HeadingLine(source.bytes[range], hasAttribute: attribute != nil).words
      else { continue }
      var block = TextBlock(.heading(level), BlockLines(source, words, quotes: 0).text, at: words)
      block.ids = [heading.id] + heading.formerIDs
      let marks = Self.marks(heading, besides: attribute)
      if isUnderlined || attribute == nil {
        let lead = TextBlock.Edit(
          range: words.lowerBound..<words.lowerBound, text: String(repeating: "#", count: level) + " ")
        let end = TextBlock.Edit(range: words.upperBound..<range.upperBound, text: " {\(marks)}")
        block.edits = isUnderlined ? [lead, end] : [end]
      } else if attribute?.id == nil,
        let open = source.bytes[range].lastIndex(of: UInt8(ascii: "{"))
      {
        block.edits = [TextBlock.Edit(range: open + 1..<open + 1, text: marks + " ")]
      }
      blocks.append(block)
    }
  }

  /// The id of a heading and those that it had, as they are written in braces, without those that stand there already.
  private static func marks(_ heading: Document.Heading, besides attribute: Adjustment.Attribute?) -> String {
    let written = (attribute?.marks ?? []).compactMap(\.formerID)
    return (["#" + heading.id] + heading.formerIDs.filter { !written.contains($0) }.map { ".was-" + $0 })
      .joined(separator: " ")
  }

  /// The words above the line that makes them a heading.
  private func underlinedWords(_ range: Range<Int>) -> Range<Int>? {
    guard let end = source.bytes[range].lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    let words = source.bytes[range.lowerBound..<end].trimmed()
    return words.isEmpty ? nil : words.indices
  }

  // MARK: Places

  /// The lines of a paragraph, from its first letter to its last.
  func lines(of paragraph: Node) -> Range<Int> {
    let lines = paragraph.textLines
    let first = source.range(ofLine: lines.lowerBound + finder.firstLine)
    let last = source.range(ofLine: lines.upperBound + finder.firstLine)
    let isFirst = lines.lowerBound == paragraph.lines.lowerBound
    let offset = isFirst ? first.lowerBound + max(0, paragraph.startColumn - 1) : first.lowerBound
    let from = min(offset, last.upperBound)
    let text = source.bytes[from..<last.upperBound]
    return (isFirst ? text : text.drop { $0 == UInt8(ascii: ">") || $0.isSpace }).trimmed().indices
  }

  /// What starts the further lines of a block: the marks of quotes, and spaces in the place of those of lists.
  static func margin(_ line: ArraySlice<UInt8>, _ node: Node) -> [UInt8] {
    line.prefix(max(0, node.startColumn - 1)).map { $0 == UInt8(ascii: ">") ? $0 : UInt8(ascii: " ") }
  }

  /// The line of a place in the file.
  func line(at offset: Int) -> ArraySlice<UInt8> {
    source.bytes[source.range(ofLine: source.line(at: offset))]
  }

  func isInGraveCallout(_ node: Node) -> Bool {
    sequence(first: node, next: \.parent).contains {
      $0.kind == .blockQuote && callout(of: $0)?.isGrave == true
    }
  }

  /// The mark at the start of a quote, in the file; `nil` where what looks like one is a link.
  func calloutMark(of quote: Node) -> CalloutMark? {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph, paragraph.firstChild?.kind == .text
    else { return nil }
    return CalloutMark(source.bytes[lines(of: paragraph)])
  }

  /// The callout that a quote is.
  func callout(of quote: Node) -> Callout? {
    calloutMark(of: quote)?.callout
  }
}

extension Node {
  /// How many quotes a block stands in.
  var quotes: Int { sequence(first: self, next: \.parent).count { $0.kind == .blockQuote } }
}
