internal import Diagnostics

/// Compiles templates, one after the other, into nodes of a program.
struct Compiler {
  /// Where in its line the next text stands.
  enum Position {
    /// After something else in its line.
    case inside
    /// At the start of a line.
    case lineStart
    /// At the start of a rendered line, but not of a line in the file.
    case renderedLineStart
  }

  /// A tag that waits for its closing tag.
  struct Opened {
    let tag: Tag
    /// The first node after the tag.
    let start: Int
    var arguments: [Program.Argument] = []
    var hasMargin = false
  }

  var program = Program()
  var mistakes = Mistakes()
  /// The mistakes that keep templates from being compiled.
  private(set) var syntaxMistakes: [Diagnostic] = []
  var source = SourceText(file: "", "")
  var tags: [Tag] = []
  var position = Position.lineStart
  var opened: [Opened] = []
  /// For each open block that is passed to a parent: the indentation that its lines lose.
  var margins: [Range<Int>] = []
  var blockIndices: [String: Int] = [:]

  /// Adds a template.
  ///
  /// A template with mistakes is kept without content, so that others can still name it.
  mutating func add(_ name: String, _ source: SourceText) {
    var scanner = TagScanner(source)
    scanner.scan()
    var matcher = TagMatcher(scanner.tags, of: source)
    matcher.match()
    let found = scanner.mistakes.diagnostics + matcher.mistakes.diagnostics
    syntaxMistakes += found

    let start = program.nodes.count
    if found.isEmpty {
      var layout = TagLayout(matcher.tags, of: source.bytes)
      layout.arrange()
      compile(layout.tags, of: source)
    }
    program.indices[name] = program.templates.count
    program.templates.append(
      Program.Template(
        name: name, source: source, nodes: start..<program.nodes.count, isBroken: !found.isEmpty))
  }

  private mutating func compile(_ tags: [Tag], of source: SourceText) {
    (self.tags, self.source, position) = (tags, source, .lineStart)
    var index = 0
    var offset = 0
    while index < tags.count {
      let tag = tags[index]
      add(text: offset..<tag.textEnd)
      if isInParent, isIgnored(tag) {
        reportIgnored(tag.range)
        index = tag.partner ?? index
      } else {
        add(tag)
      }
      offset = tags[index].textStart
      index += 1
    }
    add(text: offset..<source.bytes.count)
  }

  private mutating func add(_ tag: Tag) {
    switch tag.kind {
    case .comment, .delimiters:
      if tag.isStandalone {
        position = .lineStart
      } else if position == .lineStart {
        position = .renderedLineStart
      }
    case .escaped, .unescaped:
      append(.value(path: path(tag), isEscaped: tag.kind == .escaped), startsLine: takeLineStart(), tag)
    case .section, .inverted:
      open(section: tag)
    case .partial: add(partial: tag)
    case .parent: open(parent: tag)
    case .block: open(block: tag)
    case .close: close(tag)
    }
  }

  private mutating func close(_ tag: Tag) {
    guard let last = opened.popLast() else { return }
    switch last.tag.kind {
    case .parent: close(parent: last, tag)
    case .block where isInParent: close(argument: last, tag)
    case .block: close(block: last, tag)
    default: close(section: last, tag)
    }
  }

  // MARK: Sections

  private mutating func open(section tag: Tag) {
    let path = path(tag)
    let kind: Program.Node.Kind =
      tag.kind == .section ? .section(path: path, end: 0) : .inverted(path: path, end: 0)
    append(kind, startsLine: tag.isStandalone ? false : takeLineStart(), tag)
    if tag.isStandalone { position = .lineStart }
    opened.append(Opened(tag: tag, start: program.nodes.count))
  }

  private mutating func close(section: Opened, _ tag: Tag) {
    if tag.isStandalone { position = .lineStart } else { endInsideLine(tag) }
    let end = program.nodes.count
    switch program.nodes[section.start - 1].kind {
    case .section(let path, _): program.nodes[section.start - 1].kind = .section(path: path, end: end)
    case .inverted(let path, _): program.nodes[section.start - 1].kind = .inverted(path: path, end: end)
    default: break
    }
  }

  /// Ends content whose closing tag has something after it in its line.
  ///
  /// If the tag is the first of its line, the line's indentation belongs to the content.
  mutating func endInsideLine(_ tag: Tag) {
    if takeLineStart() {
      let end = program.text.count
      append(.text(start: end, end: end), startsLine: true, tag)
    }
  }
}
