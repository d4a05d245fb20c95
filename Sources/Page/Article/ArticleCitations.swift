package import Evidence
internal import Files

/// The sources that a page cites, and where.
package struct ArticleCitations: Sendable {
  /// The sources by number.
  package let entries: [CitationList.Entry]
  /// Each citation in the text: which of the sources, and where in the file, in bytes.
  private let mentions: [Mention]

  /// The names after an at sign in the text that are meant as citations if a source has them as its key.
  package let names: [Name]

  /// A name after an at sign, outside of brackets.
  package struct Name: Sendable {
    /// The name, without the sign.
    package let key: String
    private let bytes: FileRange

    /// Where it stands in the file, in bytes.
    package var range: Range<Int> { bytes.range }

    init(key: String, range: Range<Int>) { (self.key, bytes) = (key, FileRange(range)) }
  }

  /// A citation in the text.
  struct Mention: Sendable {
    private let index: Int32
    private let bytes: FileRange

    /// Which of the sources it names.
    var entry: Int { Int(index) }
    /// Where it stands in the file, in bytes.
    var range: Range<Int> { bytes.range }

    init(entry: Int, range: Range<Int>) { (index, bytes) = (Int32(clamping: entry), FileRange(range)) }
  }

  /// The key of each citation in the text, with its place in the file in bytes.
  package var cited: some Sequence<(key: String, range: Range<Int>)> {
    mentions.lazy.map { (entries[$0.entry].key, $0.range) }
  }

  /// Takes what was found in a text.
  init(_ list: CitationList, at mentions: [Mention], _ names: [Name]) {
    // Copies: arrays that have grown have more room than they need.
    entries = list.entries.map(\.self)
    self.mentions = mentions.map(\.self)
    self.names = names.map(\.self)
  }
}

extension ArticleCitations {
  func write(to writer: inout RecordWriter) {
    writer.write(entries) { writer, entry in
      writer.write(entry.key)
      writer.write(entry.citedTimes)
    }
    writer.write(mentions) { writer, mention in
      writer.write(mention.entry)
      writer.write(mention.range)
    }
    writer.write(names) { writer, name in
      writer.write(name.key)
      writer.write(name.range)
    }
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    var number = 0
    let entries = try reader.readArray { reader throws(BadRecord) in
      number += 1
      return CitationList.Entry(
        number: number, key: try reader.readString(), citedTimes: try reader.readInt())
    }
    mentions = try reader.readArray { reader throws(BadRecord) in
      let mention = Mention(entry: try reader.readInt(), range: try reader.readRange())
      guard entries.indices.contains(mention.entry) else { throw BadRecord() }
      return mention
    }
    names = try reader.readArray { reader throws(BadRecord) in
      Name(key: try reader.readString(), range: try reader.readRange())
    }
    self.entries = entries
  }
}
