package import Diagnostics

extension FrontMatter {
  /// Where the value of a key stands in a page, or where the key does, if it has none; `nil` where the page has no such key.
  ///
  /// Read again from the text, since few keys are wrong.
  package static func location(of key: String, in source: SourceText) -> Location? {
    guard let entry = entry(key, in: source) else { return nil }
    if case .nothing = entry.value.content { return source.location(of: entry.keyPosition) }
    return source.location(of: entry.value.position)
  }

  /// The offset at which the text after the front matter starts.
  package static func textStart(in source: SourceText) -> Int {
    guard let end = endLine(in: source) else { return 0 }
    return end < source.lineStarts.count ? source.lineStarts[end] : source.bytes.count
  }

  /// Where a key itself stands.
  package static func location(ofKey key: String, in source: SourceText) -> Location? {
    entry(key, in: source).map { source.location(of: $0.keyPosition) }
  }

  private static func entry(_ key: String, in source: SourceText) -> YAMLValue.Entry? {
    guard let end = endLine(in: source),
      let yaml = try? YAMLValue.parse(source, in: source.lineStarts[1]..<source.lineStarts[end - 1]),
      case .mapping(let entries) = yaml.content
    else { return nil }
    return entries.first { $0.key == key }
  }
}
