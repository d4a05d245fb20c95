extension Renderer {
  /// Blocks passed to a parent, and the frame of those that the passing template can see.
  struct Frame {
    let arguments: Range<Int>
    let outer: Int?
  }

  @inline(never)
  mutating func render(partial index: Int, into output: inout Output) throws(RenderError) {
    let partial = code.partials[index]
    guard let template = partial.template else { return }
    let outer = (indentation, indentations.count)
    // A partial in the middle of a line is not indented: its other lines keep the indentation of its file.
    if let own = partial.indentation { push(own) } else { indentation = 0..<0 }
    try render(template: template, into: &output)
    pop(to: outer)
  }

  @inline(never)
  mutating func render(parent index: Int, into output: inout Output) throws(RenderError) {
    let parent = code.parents[index]
    let outer = frame
    if !parent.arguments.isEmpty {
      frames.append(Frame(arguments: parent.arguments, outer: outer))
      frame = frames.count - 1
    }
    try render(partial: parent.partial, into: &output)
    if !parent.arguments.isEmpty { frames.removeLast() }
    frame = outer
  }

  @inline(never)
  mutating func render(block index: Int, into output: inout Output) throws(RenderError) {
    let block = code.blocks[index]
    guard let (content, definition) = argument(for: block.name) else {
      return try render(fallbackOf: block, into: &output)
    }
    let (outerFrame, outer) = (frame, (indentation, indentations.count))
    // Passed content belongs to the template that passes it: blocks inside it are that template's.
    frame = frames[definition].outer
    if let own = block.indentation { push(own) } else { indentation = 0..<0 }
    try render(content.nodes, into: &output)
    pop(to: outer)
    frame = outerFrame
    endLine(of: block, after: content, &output)
  }

  private mutating func render(
    fallbackOf block: Program.Block, into output: inout Output
  ) throws(RenderError) {
    let content = block.fallback
    guard !content.nodes.isEmpty else { return }
    if let lead = block.lead {
      indent(&output)
      output.append(code.text.bytes(lead))
    }
    try render(content.nodes, into: &output)
    endLine(of: block, after: content, &output)
  }

  private mutating func endLine(of block: Program.Block, after content: Program.Body, _ output: inout Output)
  {
    guard !content.endsLine, !content.nodes.isEmpty else { return }
    output.append(code.text.bytes(block.lineEnd))
  }

  /// The content passed for a block, and its frame: the outermost one wins.
  private mutating func argument(for block: Int) -> (content: Program.Body, frame: Int)? {
    var found: (Program.Body, Int)?
    var next = frame
    while let index = next {
      for argument in frames[index].arguments where code.arguments[argument].block == block {
        found = (code.arguments[argument].body, index)
        break
      }
      next = frames[index].outer
    }
    return found
  }

  // MARK: Indentation

  /// Adds a piece of the program's text to the indentation of the lines that follow.
  private mutating func push(_ own: Range<Int>) {
    guard !own.isEmpty else { return }
    let start = indentations.count
    indentations.append(contentsOf: indentations[indentation])
    indentations.append(contentsOf: code.text.bytes(own))
    indentation = start..<indentations.count
  }

  private mutating func pop(to outer: (indentation: Range<Int>, count: Int)) {
    indentation = outer.indentation
    indentations.removeSubrange(outer.count...)
  }
}
