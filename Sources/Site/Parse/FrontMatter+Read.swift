import Diagnostics
import Mustache

extension FrontMatter {
  /// Reads the front matter of a page.
  ///
  /// - Returns: What it says, where the Markdown behind it starts, and what is wrong.
  static func read(_ source: SourceText) -> (
    frontMatter: FrontMatter, bodyStart: Int, diagnostics: [Diagnostic]
  ) {
    let nothing = FrontMatter(location: source.location(ofLine: 1))
    guard isFence(1, in: source) else {
      let diagnostic = Diagnostic(
        .missingKey, "this page has no title", at: source.location(ofLine: 1),
        fix: "start it with a line ---, then title: and description:, then a line ---")
      return (nothing, 0, [diagnostic])
    }
    guard let end = (2...max(2, source.lineStarts.count)).first(where: { isFence($0, in: source) }) else {
      let diagnostic = Diagnostic(
        .yamlSyntax, "this front matter never ends", at: source.location(ofLine: 1),
        fix: "end it with a line ---")
      return (nothing, source.bytes.count, [diagnostic])
    }
    let bodyStart = end < source.lineStarts.count ? source.lineStarts[end] : source.bytes.count
    do {
      let value = try YAMLValue.parse(source, in: source.lineStarts[1]..<source.lineStarts[end - 1])
      var fields = Fields(value, in: source)
      let frontMatter = FrontMatter(&fields, location: nothing.location)
      return (frontMatter, bodyStart, fields.finish())
    } catch {
      return (nothing, bodyStart, [error])
    }
  }

  private static func isFence(_ line: Int, in source: SourceText) -> Bool {
    let text = source.bytes[source.range(ofLine: line)]
    return text.prefix(3).elementsEqual("---".utf8)
      && text.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") }
  }

  private init(_ fields: inout Fields, location: Location) {
    self.location = location
    isDraft = fields.flag("draft") ?? false
    title = fields.requiredString("title", "the title of the page")
    let summary = "one or two sentences for search results and lists"
    description =
      isDraft ? fields.string("description") : fields.requiredString("description", summary)
    category = fields.string("category")
    author = fields.string("author")
    published = fields.day("published")
    updated = fields.day("updated")
    reviewed = fields.day("reviewed")
    reviewer = fields.string("reviewer")
    reviewDue = fields.locatedDay("review-due")
    template = fields.text("template")
    hasContents = fields.flag("toc")
    aliases = fields.texts("aliases")
    related = fields.texts("related")
    pages = fields.texts("pages")
    if isQuiz { expectations = fields.expectations("expect") }
    if let extra = fields.group("extra", { $0.freeValues() }) { self.extra = extra }
  }
}

extension Fields {
  /// All keys of this mapping as values for templates.
  fileprivate mutating func freeValues() -> Value {
    .object(Object(keys.map { key in .init(Name(key), value(key).map(Self.freeValue) ?? .null) }))
  }

  private static func freeValue(_ value: YAMLValue) -> Value {
    switch value.content {
    case .nothing: .null
    case .text("true"): .bool(true)
    case .text("false"): .bool(false)
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(freeValue))
    case .mapping(let entries): .object(Object(entries.map { .init(Name($0.key), freeValue($0.value)) }))
    }
  }
}
