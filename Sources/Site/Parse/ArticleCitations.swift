package import Evidence

/// The sources that a page cites, and where.
package struct ArticleCitations: Sendable {
  /// The sources by number.
  package let entries: [CitationList.Entry]
  /// Each citation in the text: which of the sources, and where in the file, in bytes.
  private let places: [(entry: Int, range: Range<Int>)]

  /// The key of each citation in the text, with its place in the file in bytes.
  package var cited: some Sequence<(key: String, range: Range<Int>)> {
    places.lazy.map { (entries[$0.entry].key, $0.range) }
  }

  /// Takes what was found in a text.
  init(_ list: CitationList, cited: [(key: String, range: Range<Int>)]) {
    let numbers = Dictionary(list.entries.map { ($0.key, $0.number - 1) }) { first, _ in first }
    entries = list.entries
    places = cited.compactMap { key, range in numbers[key].map { ($0, range) } }
  }
}

extension ArticleCitations {
  func write(to writer: inout RecordWriter) {
    writer.write(entries) { writer, entry in
      writer.write(entry.key)
      writer.write(entry.citedTimes)
    }
    writer.write(places) { writer, place in
      writer.write(place.entry)
      writer.write(place.range)
    }
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    var number = 0
    let entries = try reader.readArray { reader throws(BadRecord) in
      number += 1
      return CitationList.Entry(
        number: number, key: try reader.readString(), citedTimes: try reader.readInt())
    }
    places = try reader.readArray { reader throws(BadRecord) in
      let place = (entry: try reader.readInt(), range: try reader.readRange())
      guard entries.indices.contains(place.entry) else { throw BadRecord() }
      return place
    }
    self.entries = entries
  }
}
