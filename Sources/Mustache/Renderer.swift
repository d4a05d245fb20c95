/// Renders one page.
///
/// All methods are `mutating`, even those that change nothing: called from a `mutating` method, others get a copy of
/// the whole renderer, which made pages a third slower and each level take ten times the stack.
struct Renderer {
  let program: Program
  /// The values that names are looked up in, the innermost last.
  var stack: [Value]
  /// The blocks that are handed to the templates being rendered.
  var frames: [Frame] = []
  /// The innermost of `frames` whose blocks reach what is being rendered.
  var frame: Int?
  /// The indentations in use, one behind the other.
  var indentations: [UInt8] = []
  /// The indentation of the lines being rendered: a piece of `indentations`.
  var indentation = 0..<0
  private var depth = 0

  init(program: Program, value: Value) {
    self.program = program
    self.stack = [value]
    self.stack.reserveCapacity(16)
  }

  @inline(never)
  mutating func render(template index: Int, into output: inout [UInt8]) throws(RenderError) {
    if program.templates[index].isBroken { throw .brokenTemplate(program.templates[index].name) }
    try render(program.templates[index].nodes, into: &output)
  }

  mutating func render(_ nodes: Range<Int>, into output: inout [UInt8]) throws(RenderError) {
    guard !nodes.isEmpty else { return }
    guard depth < Templates.maximumDepth else { throw tooDeep(at: nodes.lowerBound) }
    depth += 1
    defer { depth -= 1 }
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      let node = program.nodes[index]
      index += 1
      if node.startsLine, !indentation.isEmpty { indent(&output) }
      switch node.kind {
      case .text(let start, let end):
        append(text: start..<end, to: &output)
      case .value(let path, let isEscaped):
        append(path, isEscaped: isEscaped, to: &output)
      case .section(let path, let end):
        try render(section: index..<end, over: path, into: &output)
        index = end
      case .inverted(let path, let end):
        if isFalsey(path) { try render(index..<end, into: &output) }
        index = end
      case .partial(let partial):
        try render(partial: partial, into: &output)
      case .parent(let parent):
        try render(parent: parent, into: &output)
        index = program.parents[parent].end
      case .block(let block):
        try render(block: block, into: &output)
        index = program.blocks[block].fallback.nodes.upperBound
      }
    }
  }

  // These are not inlined, so that the one above, which calls itself, needs little of the stack.

  @inline(never)
  private mutating func render(
    section nodes: Range<Int>, over path: Int, into output: inout [UInt8]
  ) throws(RenderError) {
    let value = resolve(path)
    guard !value.isFalsey else { return }
    if case .list(let values) = value {
      for value in values {
        stack.append(value)
        try render(nodes, into: &output)
        stack.removeLast()
      }
    } else {
      stack.append(value)
      try render(nodes, into: &output)
      stack.removeLast()
    }
  }

  @inline(never)
  private mutating func isFalsey(_ path: Int) -> Bool { resolve(path).isFalsey }

  @inline(never)
  private mutating func append(_ path: Int, isEscaped: Bool, to output: inout [UInt8]) {
    resolve(path).append(to: &output, isEscaped: isEscaped)
  }

  @inline(never)
  private mutating func tooDeep(at node: Int) -> RenderError {
    .tooDeep(program.location(ofNode: node))
  }

  // MARK: Names

  /// The value of a name; null where nothing has it.
  private mutating func resolve(_ path: Int) -> Value {
    let path = program.paths[path]
    var rest = path.names
    var value: Value
    if path.isImplicit {
      value = stack.last ?? .null
    } else {
      guard let first = rest.popFirst(), let found = find(program.names[first]) else { return .null }
      value = found
    }
    for name in rest {
      guard case .object(let object) = value, let found = object.value(of: program.names[name]) else {
        return .null
      }
      value = found
    }
    return value
  }

  @inline(__always)
  private mutating func find(_ name: Name) -> Value? {
    var index = stack.count
    while index > 0 {
      index -= 1
      if case .object(let object) = stack[index], let value = object.value(of: name) { return value }
    }
    return nil
  }

  // MARK: Text

  @inline(never)
  private mutating func append(text: Range<Int>, to output: inout [UInt8]) {
    guard !indentation.isEmpty else {
      program.text.withUnsafeBufferPointer {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[text]))
      }
      return
    }
    var start = text.lowerBound
    for index in text where program.text[index] == UInt8(ascii: "\n") && index + 1 < text.upperBound {
      output.append(contentsOf: program.text[start...index])
      indent(&output)
      start = index + 1
    }
    output.append(contentsOf: program.text[start..<text.upperBound])
  }

  @inline(never)
  mutating func indent(_ output: inout [UInt8]) {
    output.append(contentsOf: indentations[indentation])
  }
}
