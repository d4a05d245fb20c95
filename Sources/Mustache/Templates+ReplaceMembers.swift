extension Templates {
  /// The names that templates look up in a value: `title` and `home` for `words` in `{{words.title}} {{words.home}}`.
  public func members(of value: String) -> Set<String> {
    Set(program.paths.compactMap { member(of: value, in: $0) })
  }

  /// Puts texts that are the same on every page in the places of their names, as in `{{words.title}}`.
  ///
  /// This is done once for all pages, so that such a text costs no more than one that stands in the template itself.
  ///
  /// - Parameters:
  ///   - value: The value whose members the texts are, such as `words`.
  ///   - text: The text of a member; `nil` leaves the name as it is.
  public mutating func replaceMembers(of value: String, with text: (String) -> String?) {
    var program = program
    for (index, node) in program.nodes.enumerated() {
      guard case .value(let path, isEscaped: true) = node.kind,
        let name = member(of: value, in: program.paths[path]), let text = text(name)
      else { continue }
      var escaped = Output(capacity: text.utf8.count + 1)
      Array(text.utf8).withUnsafeBytes { escaped.append($0) }
      escaped.escape(last: escaped.count)
      let start = program.text.count
      escaped.append(to: &program.text)
      program.nodes[index].kind = .text(start: start, end: program.text.count)
    }
    self = Self(program: program)
  }

  /// The second of two names, where the first is that of the value.
  private func member(of value: String, in path: Program.Path) -> String? {
    guard !path.isImplicit, path.names.count == 2, program.names[path.names.lowerBound].text == value else {
      return nil
    }
    return program.names[path.names.lowerBound + 1].text
  }
}
