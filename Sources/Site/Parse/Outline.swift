package import Markdown

/// What is known of a document besides its HTML, small enough to be kept for every page.
package struct Outline: Sendable {
  /// Every heading, in order.
  package let headings: [Heading]
  /// The words, block by block; empty unless an audit asked for them.
  package let prose: [Document.Prose]

  /// A heading of any level.
  package struct Heading: Sendable {
    /// The id, unique in its document, to which links can lead.
    package let id: String
    /// Ids that the heading had before, to which links can lead, too.
    package let formerIDs: [String]
    /// The heading as a reader sees it.
    package let plainTitle: String
    /// Where it stands in the file, in bytes.
    package let range: Range<Int>
    /// Whether it starts a section.
    package let isSection: Bool
  }

  /// The headings that start the sections.
  package var sections: [Heading] { headings.filter(\.isSection) }

  /// Takes what a document tells.
  init(_ document: Document) {
    let sections = Set(document.sections.map(\.heading.range))
    headings = document.headings.map { heading in
      Heading(
        id: heading.id, formerIDs: heading.formerIDs, plainTitle: heading.plainTitle, range: heading.range,
        isSection: sections.contains(heading.range))
    }
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
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    headings = try reader.readArray { reader throws(BadRecord) in
      Heading(
        id: try reader.readString(),
        formerIDs: try reader.readArray { reader throws(BadRecord) in try reader.readString() },
        plainTitle: try reader.readString(), range: try reader.readRange(), isSection: try reader.readBool())
    }
    prose = []
  }
}
