internal import Diagnostics

extension Compiler {
  /// Whether the innermost open tag is a parent, which shows only blocks.
  var isInParent: Bool { opened.last?.tag.kind == .parent }

  func isIgnored(_ tag: Tag) -> Bool {
    switch tag.kind {
    case .block, .comment, .delimiters, .close: false
    default: true
    }
  }

  mutating func reportIgnored(_ range: Range<Int>) {
    mistakes.add(
      .ignoredContent, "nothing but blocks is shown inside a parent", source, range,
      fix: "move it into a block")
  }

  mutating func add(partial tag: Tag) {
    let startsLine = tag.isStandalone ? false : takeLineStart()
    append(.partial(program.partials.count), startsLine: startsLine, tag)
    program.partials.append(partial(tag))
    if tag.isStandalone { position = .lineStart }
  }

  private mutating func partial(_ tag: Tag) -> Program.Partial {
    Program.Partial(
      name: source.string(tag.name),
      template: nil,
      indentation: tag.isStandalone ? copy(withoutMargin(tag.textEnd..<tag.range.lowerBound)) : nil,
      user: program.templates.count,
      isUnconditional: opened.isEmpty,
      origin: tag.name
    )
  }

  // MARK: Parents

  mutating func open(parent tag: Tag) {
    let startsLine = tag.isStandalone ? false : takeLineStart()
    append(.parent(program.parents.count), startsLine: startsLine, tag)
    program.parents.append(Program.Parent(partial: program.partials.count, arguments: 0..<0, end: 0))
    program.partials.append(partial(tag))
    opened.append(Opened(tag: tag, start: program.nodes.count))
  }

  mutating func close(parent: Opened, _ tag: Tag) {
    position = tag.isStandalone ? .lineStart : .inside
    guard case .parent(let index) = program.nodes[parent.start - 1].kind else { return }
    let start = program.arguments.count
    program.arguments += parent.arguments
    program.parents[index].arguments = start..<program.arguments.count
    program.parents[index].end = program.nodes.count
  }

  // MARK: Blocks

  mutating func open(block tag: Tag) {
    if isInParent { return open(argument: tag) }
    let closing = tag.partner.map { tags[$0] } ?? tag
    let spaces = withoutMargin(tag.textEnd..<tag.range.lowerBound)
    let ownsLine = tag.isFirstInLine && tag.isLastInLine
    let intrinsic = ownsLine ? indentation(from: tag.textStart, to: closing.range.lowerBound) : nil
    let lineEnd = closing.textStart - source.bytes.lengthOfLineEnd(before: closing.textStart)

    append(
      .block(program.blocks.count), startsLine: ownsLine || tag.isStandalone ? false : takeLineStart(), tag)
    opened.append(Opened(tag: tag, start: program.nodes.count))
    program.blocks.append(
      Program.Block(
        name: blockName(tag),
        fallback: Program.Body(nodes: 0..<0, endsLine: closing.isFirstInLine),
        indentation: ownsLine || tag.isStandalone ? copy(intrinsic.map(withoutMargin) ?? spaces) : nil,
        lead: tag.isStandalone && !tag.isLastInLine ? copy(spaces) : nil,
        lineEnd: copy(closing.isStandalone ? lineEnd..<closing.textStart : 0..<0)
      ))
    position = ownsLine ? .lineStart : .inside
  }

  mutating func close(block: Opened, _ tag: Tag) {
    let dropsLine = tag.textStart > tag.range.upperBound || tag.isStandalone
    if dropsLine { position = .lineStart } else { endInsideLine(tag) }
    guard case .block(let index) = program.nodes[block.start - 1].kind else { return }
    program.blocks[index].fallback.nodes = block.start..<program.nodes.count
  }

  private mutating func open(argument tag: Tag) {
    var argument = Opened(tag: tag, start: program.nodes.count)
    let end = tag.partner.map { tags[$0].range.lowerBound } ?? tag.textStart
    if tag.isLastInLine, let margin = indentation(from: tag.textStart, to: end) {
      margins.append(margin)
      argument.hasMargin = true
    }
    opened.append(argument)
    position = tag.isLastInLine ? .lineStart : .renderedLineStart
  }

  mutating func close(argument: Opened, _ tag: Tag) {
    if argument.hasMargin { margins.removeLast() }
    let body = Program.Body(nodes: argument.start..<program.nodes.count, endsLine: tag.isFirstInLine)
    let name = blockName(argument.tag)
    guard let parent = opened.indices.last else { return }
    if opened[parent].arguments.contains(where: { $0.block == name }) {
      let message = "the block '\(source.string(tag.name))' is given twice to one parent"
      mistakes.add(.templateSyntax, message, source, argument.tag.range)
    }
    opened[parent].arguments.append(Program.Argument(block: name, body: body, origin: argument.tag.name))
  }

  private mutating func blockName(_ tag: Tag) -> Int {
    let name = source.string(tag.name)
    if let index = blockIndices[name] { return index }
    blockIndices[name] = program.blockNames.count
    program.blockNames.append(name)
    return program.blockNames.count - 1
  }

  /// The spaces before the first line that has something on it.
  private func indentation(from start: Int, to end: Int) -> Range<Int>? {
    var offset = start
    while offset < end {
      let text = source.bytes.endOfSpaces(after: offset)
      if text >= end { return nil }
      let lineEnd = source.bytes.lengthOfLineEnd(at: text)
      guard lineEnd > 0 else { return offset..<text }
      offset = text + lineEnd
    }
    return nil
  }
}

extension [UInt8] {
  /// The length of the line ending before an offset; 0 if there is none.
  fileprivate func lengthOfLineEnd(before offset: Int) -> Int {
    guard offset > 0, self[offset - 1] == UInt8(ascii: "\n") else { return 0 }
    return offset > 1 && self[offset - 2] == UInt8(ascii: "\r") ? 2 : 1
  }
}
