internal import Diagnostics

extension Linker {
  /// Adds up each template with all that it includes, and reports those that include too much.
  ///
  /// A template that follows data by including itself counts once: how often it does is known only when it is rendered.
  mutating func findTooLarge() {
    var sizes: [Int?] = Array(repeating: nil, count: program.templates.count)
    var isOnWay = Array(repeating: false, count: program.templates.count)
    for start in program.templates.indices where sizes[start] == nil {
      var way = [(template: start, next: 0)]
      isOnWay[start] = true
      while let (template, next) = way.last {
        guard next < uses[template].count else {
          isOnWay[template] = false
          sizes[template] = expansion(of: template, sizes)
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        guard let used = program.partials[uses[template][next]].template, !isOnWay[used], sizes[used] == nil
        else { continue }
        isOnWay[used] = true
        way.append((used, 0))
      }
    }
  }

  /// The size of a template with all that it includes; the largest number there is for one that is reported.
  private mutating func expansion(of template: Int, _ sizes: [Int?]) -> Int {
    let nodes = program.templates[template].nodes
    var size = nodes.count
    for node in program.nodes[nodes] { if case .text(let start, let end) = node.kind { size += end - start } }
    for use in uses[template] {
      let partial = program.partials[use]
      guard let used = partial.template, let more = sizes[used] else { continue }
      // What includes a template that is reported says nothing new.
      if more == .max { return .max }
      size += more
      guard size >= Templates.maximumExpansion else { continue }
      let name = program.templates[template].name
      report(
        .templateTooLarge,
        "'\(name)' with all that it includes is larger than \(Templates.maximumExpansion >> 20) MB",
        template, partial.origin, fix: "include a template once for each thing that a page shows")
      return .max
    }
    return size
  }
}
