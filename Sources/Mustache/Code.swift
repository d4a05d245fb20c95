/// A linked program in the form that rendering reads, from any number of threads at once.
final class Code: Sendable {
  /// What a rendering needs of a template.
  struct Template: Sendable {
    let nodes: Range<Int>
    let isBroken: Bool
  }

  /// What a rendering needs of a partial.
  struct Partial: Sendable {
    let template: Int?
    let indentation: Range<Int>?
  }

  /// The program itself, for names and positions.
  let program: Program

  let templates: FrozenArray<Template>
  let text: FrozenArray<UInt8>
  let nodes: FrozenArray<Program.Node>
  let names: FrozenArray<Name>
  let paths: FrozenArray<Program.Path>
  let partials: FrozenArray<Partial>
  let parents: FrozenArray<Program.Parent>
  let arguments: FrozenArray<Program.Argument>
  let blocks: FrozenArray<Program.Block>

  init(_ program: Program) {
    self.program = program
    templates = FrozenArray(program.templates.map { Template(nodes: $0.nodes, isBroken: $0.isBroken) })
    text = FrozenArray(program.text)
    nodes = FrozenArray(program.nodes)
    names = FrozenArray(program.names)
    paths = FrozenArray(program.paths)
    partials = FrozenArray(
      program.partials.map { Partial(template: $0.template, indentation: $0.indentation) })
    parents = FrozenArray(program.parents)
    arguments = FrozenArray(program.arguments)
    blocks = FrozenArray(program.blocks)
  }
}
