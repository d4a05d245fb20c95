/// Renders one page.
///
/// All methods are `mutating`, even those that change nothing, so that every call works on the one renderer in place.
struct Renderer: ~Copyable {
  let code: Code
  /// The values that names are looked up in, the innermost last.
  private var stack: [BorrowedValue]
  /// The blocks that are passed to the templates being rendered.
  var frames: [Frame] = []
  /// The innermost of `frames` whose blocks are visible here.
  var frame: Int?
  /// The indentations in use, one after the other.
  var indentations: [UInt8] = []
  /// The indentation of the lines being rendered: a piece of `indentations`.
  var indentation = 0..<0
  private var depth = 0
  private var steps = 0

  init(code: Code, value: BorrowedValue) {
    self.code = code
    self.stack = [value]
    self.stack.reserveCapacity(16)
  }

  @inline(never)
  mutating func render(template index: Int, into output: inout Output) throws(RenderError) {
    let template = code.templates[index]
    if template.isBroken { throw .brokenTemplate(code.program.templates[index].name) }
    try render(template.nodes, into: &output)
  }

  mutating func render(_ nodes: Range<Int>, into output: inout Output) throws(RenderError) {
    guard !nodes.isEmpty else { return }
    guard depth < Templates.maximumDepth else { throw tooDeep(at: nodes.lowerBound) }
    steps += nodes.count
    guard steps <= Templates.maximumSteps, output.count <= Templates.maximumSize else {
      throw tooLarge(at: nodes.lowerBound)
    }
    depth += 1
    defer { depth -= 1 }
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      let node = code.nodes[index]
      index += 1
      if node.startsLine, !indentation.isEmpty { indent(&output) }
      switch node.kind {
      case .text(let start, let end):
        append(text: start..<end, to: &output)
      case .value(let path, let isEscaped):
        append(path, isEscaped: isEscaped, to: &output)
        // One value can be a whole article.
        guard output.count <= Templates.maximumSize else { throw tooLarge(at: index - 1) }
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
        index = code.parents[parent].end
      case .block(let block):
        try render(block: block, into: &output)
        index = code.blocks[block].fallback.nodes.upperBound
      }
    }
  }

  // These are not inlined, so that the recursive function above needs little stack.

  @inline(never)
  private mutating func render(
    section nodes: Range<Int>, over path: Int, into output: inout Output
  ) throws(RenderError) {
    guard let value = resolve(path), !value.isFalsey else { return }
    guard let elements = value.elements else {
      return try render(section: nodes, about: value, into: &output)
    }
    for element in elements { try render(section: nodes, about: element, into: &output) }
  }

  private mutating func render(
    section nodes: Range<Int>, about value: BorrowedValue, into output: inout Output
  ) throws(RenderError) {
    stack.append(value)
    try render(nodes, into: &output)
    stack.removeLast()
  }

  @inline(never)
  private mutating func isFalsey(_ path: Int) -> Bool { resolve(path)?.isFalsey ?? true }

  @inline(never)
  private mutating func append(_ path: Int, isEscaped: Bool, to output: inout Output) {
    resolve(path)?.append(to: &output, isEscaped: isEscaped)
  }

  @inline(never)
  private mutating func tooDeep(at node: Int) -> RenderError {
    .tooDeep(code.program.location(ofNode: node))
  }

  @inline(never)
  private mutating func tooLarge(at node: Int) -> RenderError {
    .tooLarge(code.program.location(ofNode: node))
  }

  // MARK: Names

  /// The value of a name; `nil` if nothing has the name.
  private mutating func resolve(_ path: Int) -> BorrowedValue? {
    let path = code.paths[path]
    var rest = path.names
    var value = stack.last
    if !path.isImplicit {
      guard let first = rest.popFirst() else { return nil }
      value = find(first)
    }
    for name in rest { value = value.flatMap { member(name, of: $0) } }
    return value
  }

  /// The value of a name in the innermost object that has it.
  @inline(__always)
  private mutating func find(_ name: Int) -> BorrowedValue? {
    var index = stack.count
    while index > 0 {
      index -= 1
      if let value = member(name, of: stack[index]) { return value }
    }
    return nil
  }

  @inline(__always)
  private mutating func member(_ name: Int, of value: BorrowedValue) -> BorrowedValue? {
    code.names.withElement(name) { value.member($0) }
  }

  // MARK: Text

  @inline(__always)
  private mutating func append(text: Range<Int>, to output: inout Output) {
    if indentation.isEmpty { output.append(code.text.bytes(text)) } else { append(lines: text, to: &output) }
  }

  @inline(never)
  private mutating func append(lines text: Range<Int>, to output: inout Output) {
    var start = text.lowerBound
    for index in text where code.text[index] == UInt8(ascii: "\n") && index + 1 < text.upperBound {
      output.append(code.text.bytes(start..<index + 1))
      indent(&output)
      start = index + 1
    }
    output.append(code.text.bytes(start..<text.upperBound))
  }

  @inline(never)
  mutating func indent(_ output: inout Output) {
    indentations[indentation].withUnsafeBytes { output.append($0) }
  }
}
