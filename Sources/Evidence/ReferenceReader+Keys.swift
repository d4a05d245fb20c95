import Text

extension ReferenceReader {
  /// The key by which pages cite an item, and where it stands.
  ///
  /// What Zotero calls the citation key comes before its own id, which is the address of the item in somebody's library:
  /// `citation-key`, or a line of the note.
  mutating func citationKey(of item: [String: JSONValue]) -> (key: String, range: Range<Int>)? {
    if let key = text("citation-key", of: item), let value = item["citation-key"] {
      return (key, value.range)
    }
    if let value = item["note"], case .string(let note) = value.content,
      let key = Self.citationKey(inNote: note)
    {
      return (key, value.range)
    }
    guard let id = text("id", of: item), let value = item["id"] else { return nil }
    return (id, value.range)
  }

  /// What stands behind `Citation Key:` in a line of a note.
  private static func citationKey(inNote note: String) -> String? {
    for line in note.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, String(parts[0]).onOneLine.lowercased() == "citation key" else { continue }
      let key = String(parts[1]).onOneLine
      return key.isEmpty ? nil : key
    }
    return nil
  }
}
