import Markdown

/// The HTML of a page's text, cut where its template needs it.
///
/// All of it is one run of bytes: a large site has hundreds of thousands of sections.
package struct ArticleText: Sendable, Hashable {
  /// One section of the text.
  package struct Section: Sendable, Hashable {
    /// Its heading, without tags.
    package let title: [UInt8]
    /// What stands under the heading.
    package let body: [UInt8]
  }

  /// The bytes of all parts, one behind the other.
  private let html: [UInt8]
  /// Where each part ends: the introduction, title and body of each section, the footnotes.
  private let ends: [Int32]

  /// Takes the HTML of a document.
  init(_ document: Document) {
    let parts =
      [document.introduction] + document.sections.flatMap { [$0.title, $0.body] } + [document.footnotes]
    var html: [UInt8] = []
    html.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    var ends: [Int32] = []
    ends.reserveCapacity(parts.count)
    for part in parts {
      html += part
      ends.append(Int32(html.count))
    }
    (self.html, self.ends) = (html, ends)
  }

  /// What stands before the first section.
  package var introduction: [UInt8] { part(0) }
  /// The sections, in the order of ``Outline/sections``.
  package var sections: [Section] {
    stride(from: 1, to: ends.count - 1, by: 2).map { Section(title: part($0), body: part($0 + 1)) }
  }
  /// The footnotes; empty where there are none.
  package var footnotes: [UInt8] { part(ends.count - 1) }

  private func part(_ index: Int) -> [UInt8] {
    Array(html[(index > 0 ? Int(ends[index - 1]) : 0)..<Int(ends[index])])
  }
}

extension ArticleText {
  /// The text as bytes for a ``TextStore``.
  var record: [UInt8] {
    var writer = RecordWriter()
    writer.write(ends) { $0.write(UInt64($1)) }
    writer.write(html)
    return writer.bytes
  }

  /// Reads what ``record`` wrote.
  init(record: [UInt8]) throws(BadRecord) {
    (html, ends) = try RecordReader.read(record) { reader throws(BadRecord) in
      let ends = try reader.readArray { reader throws(BadRecord) in
        Int32(truncatingIfNeeded: try reader.readUnsigned())
      }
      return (try reader.readBytes(), ends)
    }
    guard ends.count >= 2, zip([0] + ends, ends + [Int32(html.count)]).allSatisfy({ $0 <= $1 }) else {
      throw BadRecord()
    }
  }
}
