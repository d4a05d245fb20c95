public import Diagnostics

extension Templates {
  /// Reports every name in a template, and in all that it uses, that a page of this shape does not provide.
  ///
  /// The check walks the template as rendering does: partials, parents and blocks in their places, sections over their
  /// values. It reports each place once, even if several paths lead to it. It also reports a list or object in place of
  /// a text, plain text inserted without escaping, and escaped HTML. ``parse(_:)`` has reported templates that are
  /// broken themselves.
  public func check(_ name: String, against shape: Shape) -> [Diagnostic] {
    guard let index = program.indices[name] else {
      let fix = Suggestion.didYouMean(name, among: program.indices.keys)
      return [Diagnostic(.unknownTemplate, "there is no template '\(name)'", fix: fix)]
    }
    var checker = NameChecker(program: program, shape: shape)
    checker.walk(template: index)
    return checker.diagnostics
  }
}
