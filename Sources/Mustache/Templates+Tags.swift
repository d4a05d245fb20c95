public import Diagnostics

extension Templates {
  /// A tag of a template, for whoever reads the text around it as a language of its own.
  public struct Mark: Sendable {
    /// The tag with its delimiters, in bytes of the file.
    public let range: Range<Int>
    /// What it prints; `nil` for a tag that prints no value.
    public let value: PrintedValue?
  }

  /// A value that a tag prints.
  public struct PrintedValue: Sendable {
    /// The name as the tag has it, such as `page.title`, or a dot.
    public let name: String
    /// Whether it is printed as text, not as HTML.
    public let isEscaped: Bool
    /// The names of the sections around it in its file, the outermost first.
    public let sections: [String]
  }

  /// All tags of a template, in their order.
  public static func marks(in source: SourceText) -> [Mark] {
    var scanner = TagScanner(source)
    scanner.scan()
    var matcher = TagMatcher(scanner.tags, of: source)
    matcher.match()
    let tags = matcher.tags
    return tags.map { tag in
      guard tag.kind == .escaped || tag.kind == .unescaped else { return Mark(range: tag.range, value: nil) }
      var sections: [String] = []
      var enclosing = tag.enclosing
      while let index = enclosing {
        if tags[index].kind == .section { sections.append(source.string(tags[index].name)) }
        enclosing = tags[index].enclosing
      }
      let value = PrintedValue(
        name: source.string(tag.name), isEscaped: tag.kind == .escaped, sections: sections.reversed())
      return Mark(range: tag.range, value: value)
    }
  }
}
