internal import Files
package import Markdown

/// What is known of a document besides its HTML, small enough to be kept for every page.
package struct Outline: Sendable {
  /// Every heading, in order.
  package let headings: [Heading]
  /// The ids in HTML of the text, to which links can lead as well.
  package let anchors: [String]
  /// The words, block by block; empty unless an audit asked for them.
  package let prose: [Document.Prose]

  /// A heading of any level.
  package struct Heading: Sendable {
    /// The id, unique in its document, to which links can lead.
    package let id: String
    /// Ids that the heading had before; links to them still work.
    package let formerIDs: [String]
    /// The heading as a reader sees it.
    package let plainTitle: String
    private let place: FileRange
    /// Whether it starts a section.
    package let isSection: Bool

    /// Where it stands in the file, in bytes.
    package var range: Range<Int> { place.range }

    init(id: String, formerIDs: [String], plainTitle: String, range: Range<Int>, isSection: Bool) {
      (self.id, self.formerIDs, self.plainTitle) = (id, formerIDs, plainTitle)
      (place, self.isSection) = (FileRange(range), isSection)
    }
  }

  /// The headings that start the sections.
  package var sections: [Heading] { headings.filter(\.isSection) }

  /// Takes what a document tells.
  init(_ document: Document) {
    // The sections are in the order of the headings that start them.
    var section = 0
    headings = document.headings.map { heading in
      let isSection =
        section < document.sections.count && document.sections[section].heading.range == heading.range
      if isSection { section += 1 }
      return Heading(
        id: heading.id, formerIDs: heading.formerIDs, plainTitle: heading.plainTitle, range: heading.range,
        isSection: isSection)
    }
    anchors = document.anchors
    prose = document.prose
  }
}

extension Outline {
  /// Writes everything but the words of an audit.
  func write(to writer: inout RecordWriter) {
    writer.write(headings) { writer, heading in
      writer.write(heading.id)
      writer.write(heading.formerIDs) { $0.write($1) }
      writer.write(heading.plainTitle)
      writer.write(heading.range)
      writer.write(heading.isSection)
    }
    writer.write(anchors) { $0.write($1) }
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    headings = try reader.readArray { reader throws(BadRecord) in
      Heading(
        id: try reader.readString(),
        formerIDs: try reader.readArray { reader throws(BadRecord) in try reader.readString() },
        plainTitle: try reader.readString(), range: try reader.readRange(), isSection: try reader.readBool())
    }
    anchors = try reader.readArray { reader throws(BadRecord) in try reader.readString() }
    prose = []
  }
}
