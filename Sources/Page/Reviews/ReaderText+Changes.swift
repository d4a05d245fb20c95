extension ReaderText {
  /// What became of a text.
  package struct Changes: Sendable, Equatable {
    /// The parts that changed, as in `section 'Side effects'`; removed parts come last.
    package let parts: [String]
    /// How many words are new.
    package let added: Int
    /// How many words were removed.
    package let removed: Int
  }

  /// What changed between an earlier text and this one.
  ///
  /// Words are counted part by part; their order does not matter. The target of a link and a source count as words.
  package func changes(since old: ReaderText) -> Changes {
    var (added, removed) = (0, 0)
    var names: [String] = []
    let (new, before) = (byName, old.byName)
    for part in parts where before[part.name] != new[part.name] {
      guard !names.contains(part.name) else { continue }
      names.append(part.name)
      Self.count(new[part.name] ?? [], before[part.name] ?? [], &added, &removed)
    }
    for part in old.parts where new[part.name] == nil && !names.contains(part.name) {
      names.append(part.name)
      Self.count([], before[part.name] ?? [], &added, &removed)
    }
    return Changes(parts: names, added: added, removed: removed)
  }

  /// The bytes of each part; sections with the same title count as one.
  private var byName: [String: [UInt8]] {
    Dictionary(parts.map { ($0.name, $0.bytes) }) { $0 + [UInt8(ascii: " ")] + $1 }
  }

  private static func count(_ new: [UInt8], _ old: [UInt8], _ added: inout Int, _ removed: inout Int) {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for word in words(of: new) { counts[word, default: 0] += 1 }
    for word in words(of: old) { counts[word, default: 0] -= 1 }
    added += counts.values.reduce(0) { $0 + max(0, $1) }
    removed += counts.values.reduce(0) { $0 + max(0, -$1) }
  }

  /// The words of a reduced text, and the values of its marks.
  private static func words(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var start = 0
    var isName = false
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : ReaderTextWriter.part
      guard byte == UInt8(ascii: " ") || byte >= ReaderTextWriter.part else { continue }
      if index > start, !isName { words.append(bytes[start..<index]) }
      isName = byte == ReaderTextWriter.open
      start = index + 1
    }
    return words
  }
}
