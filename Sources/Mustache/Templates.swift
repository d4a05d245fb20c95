public import Diagnostics

/// The templates of a site or program, ready to be rendered: the Mustache language, strict about names.
///
/// ```swift
/// let (templates, mistakes) = Templates.parse([
///   ("layout", SourceText(file: "layout.mustache", "<title>{{$title}}Home{{/title}}</title>")),
///   ("article", SourceText(file: "article.mustache", "{{<layout}}{{$title}}{{page.title}}{{/title}}{{/layout}}")),
/// ])
///
/// // Before anything is rendered: names that no page provides, with file, line and column.
/// let unknown = templates.check("article", against: .object(["page": .object(["title": .text])]))
///
/// let page: Value = ["page": ["title": "Side effects"]]
/// let html = try templates.render("article", with: page)   // <title>Side effects</title>
/// ```
///
/// The language is that of the official specification, https://github.com/mustache/spec: interpolation, sections,
/// inverted sections, comments, set delimiters, partials and inheritance. Lambdas and dynamic names are left out: a
/// template that computes its names cannot be checked. `{{ }}` escapes `&`, `<`, `>`, `"` and `'`; lists and objects
/// print nothing; the empty text counts as false (see ``Value/isFalsey``).
///
/// All templates are parsed once into one flat tree. The value never changes, so any number of tasks can render with it
/// at the same time.
public struct Templates: Sendable {
  /// How deep sections, blocks and parents may nest in a file.
  public static let maximumNesting = 200
  /// How deep sections, blocks, parents and partials may nest in a rendering.
  ///
  /// A partial may include itself to follow nested data. This limit stops it well before a thread's stack ends.
  public static let maximumDepth = 500
  /// How large a template may be with all that it includes, in bytes of text and tags.
  ///
  /// Thirty templates of one line that each include the next twice would be a page of a gigabyte.
  public static let maximumExpansion = 4 << 20
  /// How large a page may become, in bytes.
  public static let maximumSize = 128 << 20
  /// How many tags and texts a rendering may visit.
  public static let maximumSteps = 20_000_000

  private let code: Code

  /// Makes templates of a linked program.
  init(program: Program) { code = Code(program) }

  /// The templates as they were parsed.
  var program: Program { code.program }

  /// Parses templates that may name one another; returns them and all their mistakes, in order.
  ///
  /// A template's name is what `{{> name}}` says, for example `partials/header`. Of two templates with one name the
  /// last counts. A template with a mistake in its syntax is known to the others but cannot be rendered.
  public static func parse(
    _ templates: [(name: String, source: SourceText)]
  ) -> (templates: Self, diagnostics: [Diagnostic]) {
    var compiler = Compiler()
    for template in templates { compiler.add(template.name, template.source) }
    var linker = Linker(compiler.program)
    linker.link()
    let found =
      compiler.syntaxMistakes + compiler.mistakes.diagnostics + linker.mistakes.diagnostics
    return (Self(program: linker.program), found.sorted())
  }

  /// The names of all templates in alphabetical order.
  public var names: [String] { program.indices.keys.sorted() }

  /// Whether there is a template of this name, with or without mistakes.
  public func contains(_ name: String) -> Bool { program.indices[name] != nil }

  /// Renders a template into bytes.
  ///
  /// What is rendered before an error stays in `output`.
  public func render(_ name: String, with value: Value, into output: inout [UInt8]) throws(RenderError) {
    var rendered = Output()
    defer { rendered.append(to: &output) }
    try render(name, with: value, to: &rendered)
  }

  /// Renders a template into a new array, which may have spare capacity.
  public func render(_ name: String, with value: Value) throws(RenderError) -> [UInt8] {
    var failure: RenderError?
    var larger: [UInt8]?
    // A page that fits is rendered directly into the array that is returned.
    let rendered = [UInt8](unsafeUninitializedCapacity: Output.usualCapacity) { memory, count in
      var output = Output(in: UnsafeMutableRawBufferPointer(memory))
      do throws(RenderError) {
        try render(name, with: value, to: &output)
      } catch {
        failure = error
      }
      larger = failure == nil ? output.ownBytes : nil
      count = larger == nil && failure == nil ? output.count : 0
    }
    if let failure { throw failure }
    return larger ?? rendered
  }

  private func render(
    _ name: String, with value: borrowing Value, to output: inout Output
  ) throws(RenderError) {
    guard let index = code.program.indices[name] else { throw .unknownTemplate(name) }
    try BorrowedValue.with(value) { value throws(RenderError) in
      var renderer = Renderer(code: code, value: value)
      try renderer.render(template: index, into: &output)
    }
  }
}
