import Diagnostics
package import Files
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

  /// The text as bytes for a ``TextStore``.
  ///
  /// First the number of parts and the end of each, in four bytes each, counted from the start of the first part. Then
  /// the parts: the introduction, title and body of each section, the footnotes.
  let record: [UInt8]

  /// Reads the text of a page.
  package init(_ text: PageText, at path: ContentPath, in surroundings: ArticleSurroundings) {
    self.init(ParsedPage(text, at: path, in: surroundings).document)
  }

  /// Takes the HTML of a document.
  init(_ document: Document) {
    var parts: [[UInt8]] = []
    parts.reserveCapacity(2 + 2 * document.sections.count)
    parts.append(document.introduction)
    for section in document.sections {
      parts.append(section.title)
      parts.append(section.body)
    }
    parts.append(document.footnotes)
    self.init(parts: parts)
  }

  private init(parts: [[UInt8]]) {
    let size = parts.reduce(0) { $0 + $1.count }
    var record: [UInt8] = []
    record.reserveCapacity(Self.numberSize * (1 + parts.count) + size)
    Self.append(parts.count, to: &record)
    var end = 0
    for part in parts {
      end += part.count
      Self.append(end, to: &record)
    }
    for part in parts { record += part }
    self.record = record
  }

  /// The text with each of its parts changed.
  package func mapped(_ change: ([UInt8]) -> [UInt8]) -> ArticleText {
    ArticleText(parts: (0..<partCount).map { change(part($0)) })
  }

  /// Gives what stands before the first section, and then what stands in each.
  package func forEachBody(_ body: ([UInt8]) -> Void) {
    for index in stride(from: 0, to: partCount - 1, by: 2) { body(part(index)) }
  }

  /// The text with what stands before the first section changed, and then what stands in each.
  package func mappingBodies(_ change: ([UInt8]) -> [UInt8]) -> ArticleText {
    ArticleText(
      parts: (0..<partCount).map { index in
        index % 2 == 0 && index < partCount - 1 ? change(part(index)) : part(index)
      })
  }

  /// What stands before the first section.
  package var introduction: [UInt8] { part(0) }
  /// The sections, in the order of ``Outline/sections``.
  package var sections: [Section] {
    stride(from: 1, to: partCount - 1, by: 2).map { Section(title: part($0), body: part($0 + 1)) }
  }
  /// The footnotes; empty where there are none.
  package var footnotes: [UInt8] { part(partCount - 1) }

  private static let numberSize = 4

  /// Appends a number in four bytes, the lowest first.
  private static func append(_ number: Int, to record: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { record.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private var partCount: Int { number(0) }

  private func part(_ index: Int) -> [UInt8] {
    let start = Self.numberSize * (1 + partCount)
    return Array(record[start + (index > 0 ? number(index) : 0)..<start + number(index + 1)])
  }

  private func number(_ index: Int) -> Int {
    let start = Self.numberSize * index
    let (first, second) = (Int(record[start]), Int(record[start + 1]))
    let (third, fourth) = (Int(record[start + 2]), Int(record[start + 3]))
    return first | second << 8 | third << 16 | fourth << 24
  }
}

extension ArticleText {
  /// Takes a text as it was kept by a ``TextStore``.
  package init(record: [UInt8]) throws(BadRecord) {
    self.record = record
    guard record.count >= Self.numberSize, partCount >= 2,
      record.count >= Self.numberSize * (1 + partCount)
    else { throw BadRecord() }
    var last = 0
    for index in 1...partCount {
      guard number(index) >= last else { throw BadRecord() }
      last = number(index)
    }
    guard last == record.count - Self.numberSize * (1 + partCount) else { throw BadRecord() }
  }
}
