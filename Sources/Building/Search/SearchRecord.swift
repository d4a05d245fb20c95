internal import Files

/// The words of a site's pages as the last build has left them: a file of its own, of which a build reads only what it needs.
///
/// Nothing in it is believed that is not what was written: the table by its digest, and words by their hashes.
struct SearchRecord: Sendable {
  private let path: String

  /// Names the record; nothing is looked at yet.
  init(at path: String) { self.path = path }

  /// What is remembered; nothing where there is no record that can be believed.
  func words() -> [RememberedWords] {
    guard let file = RecordFile(at: path), let table = file.section(0) else { return [] }
    let words = try? RecordReader.read(table) { reader throws(BadRecord) -> [RememberedWords] in
      guard try reader.readDigest() == BuildCache.program else { throw BadRecord() }
      let count = try reader.readUnsigned()
      guard count == UInt64(file.count - 1) else { throw BadRecord() }
      var words: [RememberedWords] = []
      words.reserveCapacity(Int(count))
      for section in 1..<file.count {
        words.append(try RememberedWords(from: &reader, file, section: section))
      }
      return words
    }
    return words ?? []
  }

  /// Keeps words for the next build; those that it has already are copied, and nothing is written where it has all and no others.
  ///
  /// - Parameter count: How many the record has now.
  func save(_ words: [RememberedWords], besides count: Int) {
    guard words.count != count || words.contains(where: \.isNew) else { return }
    var table = RecordWriter(roomFor: words.reduce(64) { $0 + $1.hashes.count * 12 + 48 })
    table.write(BuildCache.program)
    table.write(UInt64(words.count))
    for words in words { words.write(to: &table) }
    let sections = words.map { words -> RecordFile.Section in
      switch words.storage {
      case .memory(let segment): RecordFile.Section(segment.bytes)
      case .record(let file, let section): .copy(of: section, in: file)
      }
    }
    try? RecordFile.write([RecordFile.Section(table.bytes)] + sections, to: path)
  }
}

extension RememberedWords {
  fileprivate var isNew: Bool { if case .memory = storage { true } else { false } }
}
