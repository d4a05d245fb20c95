internal import Files
package import Markdown

/// What is known of a document besides its HTML, small enough to be kept for every page.
package struct Outline: Sendable {
  /// Every heading, in order.
  package let headings: [Heading]
  /// How many lines the text before the first section takes on a phone.
  package let introductionLines: Int
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
    /// Whether the list of all topics names it.
    package let isTopic: Bool
    private let place: FileRange
    /// The section that it starts; `nil` for any other heading.
    package let section: Section?

    /// Whether it starts a section.
    package var isSection: Bool { section != nil }

    /// Where it stands in the file, in bytes.
    package var range: Range<Int> { place.range }

    init(
      id: String, formerIDs: [String], plainTitle: String, isTopic: Bool, range: Range<Int>, section: Section?
    ) {
      (self.id, self.formerIDs, self.plainTitle, self.isTopic) = (id, formerIDs, plainTitle, isTopic)
      (place, self.section) = (FileRange(range), section)
    }
  }

  /// What is known of a section besides its heading.
  package struct Section: Sendable {
    /// Whether a list of contents must not hide it.
    package let isImportant: Bool
    /// How many lines it takes on a phone.
    package let lines: Int
  }

  /// The headings that start the sections.
  package var sections: [Heading] { headings.filter(\.isSection) }

  /// How many lines the whole text takes on a phone.
  package var lines: Int { headings.reduce(introductionLines) { $0 + ($1.section?.lines ?? 0) } }

  /// Takes what a document tells.
  init(_ document: Document) {
    // The sections are in the order of the headings that start them.
    var section = 0
    headings = document.headings.map { heading in
      var found: Section?
      if section < document.sections.count, document.sections[section].heading.range == heading.range {
        let part = document.sections[section]
        found = Section(isImportant: part.isImportant, lines: PhoneScreen.lines(of: part.body))
        section += 1
      }
      return Heading(
        id: heading.id, formerIDs: heading.formerIDs, plainTitle: heading.plainTitle,
        isTopic: heading.isTopic,
        range: heading.range, section: found)
    }
    introductionLines = PhoneScreen.lines(of: document.introduction)
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
      writer.write(heading.isTopic)
      writer.write(heading.range)
      writer.write(heading.isSection)
      guard let section = heading.section else { return }
      writer.write(section.isImportant)
      writer.write(section.lines)
    }
    writer.write(introductionLines)
    writer.write(anchors) { $0.write($1) }
  }

  init(from reader: inout RecordReader) throws(BadRecord) {
    headings = try reader.readArray { reader throws(BadRecord) in
      Heading(
        id: try reader.readString(),
        formerIDs: try reader.readArray { reader throws(BadRecord) in try reader.readString() },
        plainTitle: try reader.readString(), isTopic: try reader.readBool(), range: try reader.readRange(),
        section: try reader.readBool()
          ? Section(isImportant: try reader.readBool(), lines: try reader.readInt()) : nil)
    }
    introductionLines = try reader.readInt()
    anchors = try reader.readArray { reader throws(BadRecord) in try reader.readString() }
    prose = []
  }
}
