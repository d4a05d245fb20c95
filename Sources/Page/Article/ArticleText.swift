package import Diagnostics
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
  /// First, in four bytes each, how many parts there are, and where each ends, counted from the start of the first one. Then the
  /// parts, one behind the other: the introduction, title and body of each section, the footnotes.
  let record: [UInt8]

  /// Reads the text of a page.
  package init(_ source: SourceText, at path: ContentPath, in surroundings: ArticleSurroundings) {
    self.init(ParsedPage(source, at: path, in: surroundings).document)
  }

  /// Takes the HTML of a document.
  init(_ document: Document) {
    let count = 2 + 2 * document.sections.count
    var size = document.introduction.count + document.footnotes.count
    for section in document.sections { size += section.title.count + section.body.count }
    record = [UInt8](unsafeUninitializedCapacity: Self.numberSize * (1 + count) + size) {
      buffer, initialized in
      var writer = PartWriter(buffer, count: count)
      writer.append(document.introduction)
      for section in document.sections {
        writer.append(section.title)
        writer.append(section.body)
      }
      writer.append(document.footnotes)
      initialized = writer.end
    }
  }

  /// What stands before the first section.
  package var introduction: [UInt8] { part(0) }
  /// The sections, in the order of ``Outline/sections``.
  package var sections: [Section] {
    stride(from: 1, to: partCount - 1, by: 2).map { Section(title: part($0), body: part($0 + 1)) }
  }
  /// The footnotes; empty where there are none.
  package var footnotes: [UInt8] { part(partCount - 1) }

  private static let numberSize = MemoryLayout<UInt32>.size

  private var partCount: Int { number(0) }

  private func part(_ index: Int) -> [UInt8] {
    let start = Self.numberSize * (1 + partCount)
    return Array(record[start + (index > 0 ? number(index) : 0)..<start + number(index + 1)])
  }

  private func number(_ index: Int) -> Int {
    record.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: Self.numberSize * index, as: UInt32.self)) }
  }

  /// Puts parts behind each other.
  private struct PartWriter {
    private let buffer: UnsafeMutableRawBufferPointer
    private let start: Int
    private var index = 0
    /// How many bytes were written.
    private(set) var end: Int

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>, count: Int) {
      self.buffer = UnsafeMutableRawBufferPointer(buffer)
      start = numberSize * (1 + count)
      end = start
      self.buffer.storeBytes(of: UInt32(count), as: UInt32.self)
    }

    mutating func append(_ part: [UInt8]) {
      UnsafeMutableRawBufferPointer(rebasing: buffer[end...]).copyBytes(from: part)
      end += part.count
      index += 1
      buffer.storeBytes(of: UInt32(end - start), toByteOffset: numberSize * index, as: UInt32.self)
    }
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
