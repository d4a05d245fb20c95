package import Evidence
internal import Files

/// The sources that a page cites, and where.
package struct ArticleCitations: Sendable {
  /// The sources by number.
  package let entries: [CitationList.Entry]
  /// Each citation in the text: which of the sources, and where in the file, in bytes.
  private let places: [Place]

  /// A citation in the text.
  struct Place: Sendable {
    private let index: Int32
    private let place: FileRange

    /// Which of the sources it names.
    var entry: Int { Int(index) }
    /// Where it stands in the file, in bytes.
    var range: Range<Int> { place.range }

    init(entry: Int, range: Range<Int>) { (index, place) = (Int32(clamping: entry), FileRange(range)) }
  }

  /// The key of each citation in the text, with its place in the file in bytes.
  package var cited: some Sequence<(key: String, range: Range<Int>)> {
    places.lazy.map { (entries[$0.entry].key, $0.range) }
  }

  /// Takes what was found in a text.
  init(_ list: CitationList, at places: [Place]) {
    // Not the arrays themselves, which have grown and hold more room than they need.
    entries = list.entries.map(\.self)
    self.places = places.map(\.self)
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
      let place = Place(entry: try reader.readInt(), range: try reader.readRange())
      guard entries.indices.contains(place.entry) else { throw BadRecord() }
      return place
    }
    self.entries = entries
  }
}
