/// Questions for more than one key, noted for the schema.
extension Fields {
  /// A list of texts and groups of keys.
  mutating func items<Result>(
    _ key: String, text: (Located<String>) -> Result, group read: (inout Fields) -> Result?
  ) -> [Result] {
    note(key, { .list(.textOrGroup($0)) }) { _ = read(&$0) }
    return list(key).compactMap { item in
      guard case .text(let content) = item.content else { return group(item, read) }
      return text(Located(value: content, location: location(of: item)))
    }
  }

  /// All keys of the mapping, whatever they are called, each read by `read`.
  mutating func eachKey<Result>(_ read: (inout Fields, String) -> Result?) -> [Result] {
    if record != nil { record?.others = MappingShape { _ = read(&$0, "") }.keys.first }
    return keys.compactMap { read(&self, $0) }
  }

  /// Notes what the groups under a key are asked for; only where that is wanted.
  mutating func note(
    _ key: String, _ shape: (MappingShape) -> ValueShape, _ read: (inout Fields) -> Void
  ) {
    guard record != nil else { return }
    record?.note(key, shape(MappingShape(of: read)))
  }
}
