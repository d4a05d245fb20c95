public import Diagnostics

extension Templates {
  /// Reports every name in a template, and in all that it uses, that a page of this shape does not provide.
  ///
  /// The template is walked as it would be rendered, partials, parents and blocks in their places, sections with what
  /// they are about. Each place is reported once, even if several ways lead to it. It is also reported where a list or
  /// an object stands for a text, where plain text is inserted without escaping, and where HTML is escaped. A template
  /// that is broken itself has been reported by ``parse(_:)``.
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
