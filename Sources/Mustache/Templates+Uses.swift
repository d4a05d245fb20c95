public import Diagnostics

extension Templates {
  /// A template and all that it may use, partials and parents at any depth, in alphabetical order.
  ///
  /// These files and the value determine what a template renders.
  public func uses(of name: String) -> [(name: String, source: SourceText)] {
    guard let start = program.indices[name] else { return [] }
    var found: Set<Int> = [start]
    var rest = [start]
    while let index = rest.popLast() {
      for partial in program.partials where partial.user == index {
        guard let used = partial.template, found.insert(used).inserted else { continue }
        rest.append(used)
      }
    }
    return found.map { (program.templates[$0].name, program.templates[$0].source) }.sorted {
      $0.name < $1.name
    }
  }
}
