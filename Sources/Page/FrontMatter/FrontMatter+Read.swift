import Diagnostics
import Mustache

extension FrontMatter {
  /// Reads the front matter of a page.
  ///
  /// - Returns: What it says, where the Markdown after it starts, and what is wrong.
  static func read(_ source: SourceText) -> (
    frontMatter: FrontMatter, bodyStart: Int, diagnostics: [Diagnostic]
  ) {
    let nothing = FrontMatter(location: source.location(ofLine: 1))
    guard isFence(1, in: source) else {
      if let unread = unreadFrontMatter(of: source) { return (nothing, unread.bodyStart, [unread.mistake]) }
      let diagnostic = Diagnostic(
        .missingKey, "this page has no title", at: source.location(ofLine: 1),
        fix: "start it with a line ---, then title: and description:, then a line ---")
      return (nothing, 0, [diagnostic])
    }
    guard let end = endLine(in: source) else {
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
      return (frontMatter, bodyStart, fields.finish() + markup(in: frontMatter, of: source))
    } catch {
      return (nothing, bodyStart, [error])
    }
  }

  /// The line that ends the front matter; `nil` where there is none.
  static func endLine(in source: SourceText) -> Int? {
    guard isFence(1, in: source) else { return nil }
    return (2...max(2, source.lineStarts.count)).first { isFence($0, in: source) }
  }

  private static func isFence(_ line: Int, in source: SourceText) -> Bool {
    let dash = UInt8(ascii: "-")
    guard line <= source.lineStarts.count else { return false }
    let start = source.lineStarts[line - 1]
    guard start < source.bytes.count, source.bytes[start] == dash else { return false }
    let text = source.bytes[source.range(ofLine: line)]
    return text.count >= 3 && text.prefix(3).allSatisfy { $0 == dash }
      && text.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") }
  }
}

extension Fields {
  /// All keys of this mapping as values for templates.
  mutating func freeValues() -> Value {
    .object(
      Object(
        eachKey { fields, key in .init(Name(key), fields.value(key).map(Self.freeValue) ?? .null) }))
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
