internal import Diagnostics

/// Walks a template with the shape of a page instead of its values.
///
/// The walk ends even if partials include themselves: it enters no template and no block twice with the same names in
/// scope, and the number of scopes is finite, since each holds a shape or block only once.
struct NameChecker {
  /// A template or block entered in a scope.
  private struct Visit: Hashable {
    let start: Int
    let frame: Int?
    let stack: [Int]
  }

  private struct Place: Hashable {
    let node: Int
    let start: Int
  }

  struct Frame: Hashable {
    let arguments: Range<Int>
    let outer: Int?
  }

  let program: Program
  /// The shapes that names are looked up in, by their indices in `shapes`.
  private(set) var stack: [Int] = []
  private(set) var shapes: [Shape] = []
  private var shapeIndices: [Shape: Int] = [:]
  private var frames: [Frame] = []
  private var frameIndices: [Frame: Int] = [:]
  private var frame: Int?
  private var visits: Set<Visit> = []
  private var depth = 0
  private var places: Set<Place> = []
  private var mistakes = Mistakes()

  init(program: Program, shape: Shape) {
    self.program = program
    push(shape)
  }

  var diagnostics: [Diagnostic] { mistakes.diagnostics.sorted() }

  /// Adds a mistake, at most one for each place.
  mutating func report(
    _ check: Check, _ message: String, at node: Int, _ range: Range<Int>, fix: @autoclosure () -> String?
  ) {
    let place = Place(node: node, start: range.lowerBound)
    guard places.insert(place).inserted, let template = program.template(ofNode: node) else { return }
    mistakes.add(check, message, template.source, range, fix: fix())
  }

  // MARK: The walk

  mutating func walk(template index: Int) {
    let nodes = program.templates[index].nodes
    guard visits.insert(Visit(start: nodes.lowerBound, frame: frame, stack: stack)).inserted else { return }
    walk(nodes)
  }

  private mutating func walk(_ nodes: Range<Int>) {
    guard depth < Templates.maximumDepth else { return }
    depth += 1
    defer { depth -= 1 }
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      let current = index
      index += 1
      switch program.nodes[current].kind {
      case .text: break
      case .value(let path, let isEscaped):
        if let shape = resolve(path, at: current) { check(shape, isEscaped: isEscaped, at: current) }
      case .section(let path, let end):
        walk(section: index..<end, over: resolve(path, at: current) ?? .any)
        index = end
      case .inverted(let path, let end):
        _ = resolve(path, at: current)
        walk(index..<end)
        index = end
      case .partial(let partial):
        if let template = program.partials[partial].template { walk(template: template) }
      case .parent(let parent):
        walk(parent: program.parents[parent])
        index = program.parents[parent].end
      case .block(let block):
        walk(block: program.blocks[block])
        index = program.blocks[block].fallback.nodes.upperBound
      }
    }
  }

  private mutating func walk(section nodes: Range<Int>, over shape: Shape) {
    let outer = stack
    if case .list(let element) = shape { push(element) } else { push(shape) }
    walk(nodes)
    stack = outer
  }

  private mutating func push(_ shape: Shape) {
    let index = shapeIndices[shape] ?? shapes.count
    if index == shapes.count {
      shapes.append(shape)
      shapeIndices[shape] = index
    }
    // The same shape further out is never reached: this one has the same names.
    stack.removeAll { $0 == index }
    stack.append(index)
  }

  // MARK: Inheritance

  private mutating func walk(parent: Program.Parent) {
    guard let template = program.partials[parent.partial].template else { return }
    let outer = frame
    // Blocks from further out win, so a frame that adds no block changes nothing.
    if program.arguments[parent.arguments].contains(where: { argument(for: $0.block) == nil }) {
      let next = Frame(arguments: parent.arguments, outer: outer)
      let index = frameIndices[next] ?? frames.count
      if index == frames.count {
        frames.append(next)
        frameIndices[next] = index
      }
      frame = index
    }
    walk(template: template)
    frame = outer
  }

  private mutating func walk(block: Program.Block) {
    guard let (content, definition) = argument(for: block.name) else { return walk(block.fallback.nodes) }
    let outer = frame
    frame = frames[definition].outer
    let visit = Visit(start: content.nodes.lowerBound, frame: frame, stack: stack)
    if !content.nodes.isEmpty, visits.insert(visit).inserted { walk(content.nodes) }
    frame = outer
  }

  private func argument(for block: Int) -> (content: Program.Body, frame: Int)? {
    var result: (Program.Body, Int)?
    var next = frame
    while let index = next {
      if let argument = program.arguments[frames[index].arguments].first(where: { $0.block == block }) {
        result = (argument.body, index)
      }
      next = frames[index].outer
    }
    return result
  }
}
