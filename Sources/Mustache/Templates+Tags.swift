public import Diagnostics

extension Templates {
  /// A tag of a template, for whoever reads the text around it as a language of its own.
  public struct Mark: Sendable {
    /// The tag with its delimiters, in bytes of the file.
    public let range: Range<Int>
    /// What it prints; `nil` for a tag that prints no value.
    public let value: PrintedValue?
    /// What it puts another text in place of itself for; `nil` for other tags.
    public let part: Part?
    /// What stands between a block's tags, in bytes of the file.
    public let content: Range<Int>?
  }

  /// A text of another template, or of another place.
  public enum Part: Sendable, Hashable {
    /// A template.
    case partial(String)
    /// A block, which a template that inherits may fill.
    case block(String)
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
      let name = source.string(tag.name)
      guard tag.kind == .escaped || tag.kind == .unescaped else {
        let part: Part? = tag.kind == .partial ? .partial(name) : tag.kind == .block ? .block(name) : nil
        let end = tag.partner.map { tags[$0].range.lowerBound }
        let content = tag.kind == .block ? end.map { tag.range.upperBound..<$0 } : nil
        return Mark(range: tag.range, value: nil, part: part, content: content)
      }
      var sections: [String] = []
      var enclosing = tag.enclosing
      while let index = enclosing {
        if tags[index].kind == .section { sections.append(source.string(tags[index].name)) }
        enclosing = tags[index].enclosing
      }
      let value = PrintedValue(name: name, isEscaped: tag.kind == .escaped, sections: sections.reversed())
      return Mark(range: tag.range, value: value, part: nil, content: nil)
    }
  }
}
