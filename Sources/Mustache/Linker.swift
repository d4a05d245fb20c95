internal import Diagnostics

/// Connects templates that name one another, and finds what cannot be connected.
struct Linker {
  private(set) var program: Program
  private(set) var mistakes = Mistakes()
  /// For each template, the partials and parents that it uses.
  private(set) var uses: [[Int]]
  /// The names of all templates, for what an editor may have meant.
  private let names: Suggestions
  private var blocksOfTemplates: [Int: Set<Int>?] = [:]

  init(_ program: Program) {
    self.program = program
    names = Suggestions { Array(program.indices.keys) }
    self.uses = Array(repeating: [], count: program.templates.count)
  }

  mutating func link() {
    for index in program.partials.indices { resolve(index) }
    for parent in program.parents { checkArguments(of: parent) }
    findEndless()
    findTooLarge()
  }

  private mutating func resolve(_ index: Int) {
    let partial = program.partials[index]
    program.partials[index].template = program.indices[partial.name]
    uses[partial.user].append(index)
    guard program.indices[partial.name] == nil else { return }
    let fix = names.didYouMean(partial.name)
    report(
      .unknownTemplate, "there is no template '\(partial.name)'", partial.user, partial.origin,
      fix: fix)
  }

  // MARK: Blocks that a parent does not have

  private mutating func checkArguments(of parent: Program.Parent) {
    let partial = program.partials[parent.partial]
    guard !parent.arguments.isEmpty, let template = partial.template,
      let blocks = blocks(ofTemplate: template)
    else { return }
    for argument in program.arguments[parent.arguments] where !blocks.contains(argument.block) {
      let name = program.blockNames[argument.block]
      let known = blocks.map { program.blockNames[$0] }
      report(
        .unknownBlock, "'\(partial.name)' has no block '\(name)'", partial.user, argument.origin,
        fix: Suggestion.didYouMean(name, among: known))
    }
  }

  /// The blocks of a template and of all that it uses; `nil` if one of these is unknown or broken.
  private mutating func blocks(ofTemplate template: Int) -> Set<Int>? {
    if let known = blocksOfTemplates[template] { return known }
    var blocks: Set<Int>? = []
    var seen: Set = [template]
    var waiting = [template]
    while let next = waiting.popLast() {
      if program.templates[next].isBroken { blocks = nil }
      for node in program.nodes[program.templates[next].nodes] {
        if case .block(let index) = node.kind { blocks?.insert(program.blocks[index].name) }
      }
      for use in uses[next] {
        guard let used = program.partials[use].template else {
          blocks = nil
          continue
        }
        if seen.insert(used).inserted { waiting.append(used) }
      }
    }
    blocksOfTemplates[template] = .some(blocks)
    return blocks
  }

  // MARK: Templates that include themselves

  /// Follows the partials that every rendering reaches, depth first, and reports each that leads back to a template on
  /// the path to it.
  private mutating func findEndless() {
    var isDone = Array(repeating: false, count: program.templates.count)
    var isOnWay = isDone
    for start in program.templates.indices where !isDone[start] {
      var way = [(template: start, next: 0)]
      isOnWay[start] = true
      while let (template, next) = way.last {
        guard next < uses[template].count else {
          isOnWay[template] = false
          isDone[template] = true
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let partial = program.partials[uses[template][next]]
        guard partial.isUnconditional, let used = partial.template else { continue }
        if isOnWay[used] {
          reportEndless(partial)
        } else if !isDone[used] {
          isOnWay[used] = true
          way.append((used, 0))
        }
      }
    }
  }

  private mutating func reportEndless(_ partial: Program.Partial) {
    let user = program.templates[partial.user].name
    let message =
      user == partial.name
      ? "'\(user)' includes itself without end" : "'\(partial.name)' includes '\(user)' already, without end"
    report(
      .endlessTemplate, message, partial.user, partial.origin,
      fix: "put it into a section that ends")
  }

  mutating func report(
    _ check: Check, _ message: String, _ template: Int, _ range: Range<Int>,
    fix: @autoclosure () -> String?
  ) {
    mistakes.add(check, message, program.templates[template].source, range, fix: fix())
  }
}
