internal import Digest
internal import Files
internal import Rendering
internal import Search

/// The words of some pages of an index, under the key of all that they were read from.
struct RememberedWords: Sendable {
  /// Where they are.
  enum Storage: Sendable {
    /// In memory.
    case memory(SearchSegment)
    /// In a section of a record.
    case record(RecordFile, section: Int)
  }

  /// The key.
  let key: Digest
  /// Tells the words that belong into each file of the index apart from others.
  let hashes: [UInt64]
  /// Where the words of each file end.
  let ends: [Int]
  /// Where they are.
  let storage: Storage

  /// Takes words that were just read.
  init(key: Digest, _ segment: SearchSegment) {
    (self.key, hashes, ends) = (key, segment.hashes, segment.ends)
    storage = .memory(segment)
  }

  /// The words as the words of pages that have these places in the index.
  func group(_ pages: Range<Int>) -> SearchGroup {
    switch storage {
    case .memory(let segment): return SearchGroup(pages: pages, segment)
    case .record(let record, let section):
      let ends = ends
      return SearchGroup(pages: pages, hashes: hashes) { part in
        record.bytes(SearchSegment.range(of: part, ends), ofSection: section)?[...]
      }
    }
  }
}

extension RememberedWords {
  func write(to writer: inout RecordWriter) {
    writer.write(key)
    writer.write(UInt64(hashes.count))
    for hash in hashes { writer.write(hash) }
    var last = 0
    for end in ends {
      writer.write(UInt64(end - last))
      last = end
    }
  }

  /// Reads what tells of the words in a section of a record.
  init(from reader: inout RecordReader, _ record: RecordFile, section: Int) throws(BadRecord) {
    key = try reader.readDigest()
    let count = Int(clamping: try reader.readUnsigned())
    guard (1...Self.mostFiles).contains(count) else { throw BadRecord() }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(count)
    for _ in 0..<count { hashes.append(try reader.readUnsigned()) }
    var ends: [Int] = []
    ends.reserveCapacity(count)
    for _ in 0..<count {
      let size = try reader.readUnsigned()
      guard size <= UInt64(Int32.max) else { throw BadRecord() }
      ends.append((ends.last ?? 0) + Int(size))
    }
    (self.hashes, self.ends, storage) = (hashes, ends, .record(record, section: section))
  }

  /// More files than any index has.
  private static let mostFiles = 1 << 16
}
