import Diagnostics
import Text

/// Finds the positions in the file of inlines in the tree.
///
/// libcmark-gfm counts the columns of inlines wrongly after some constructs. So the text of an inline is looked up in
/// the lines of its block, and each search starts where the last one ended.
struct Finder {
  private let source: SourceText
  /// The number of lines of the file before the parsed text.
  let firstLine: Int
  private let start: Int
  /// The block of the last search, and where that search ended.
  private var lines: ClosedRange<Int>?
  private var block = 0..<0
  private var offset = 0

  init(source: SourceText, start: Int) {
    self.source = source
    self.start = start
    self.firstLine = source.line(at: start) - 1
  }

  /// The bytes of some lines of the parsed text, without white space at both ends.
  func block(_ lines: ClosedRange<Int>) -> Range<Int> {
    let first = source.range(ofLine: lines.lowerBound + firstLine)
    let last = source.range(ofLine: lines.upperBound + firstLine)
    let range = max(start, first.lowerBound)..<max(start, first.lowerBound, last.upperBound)
    return source.bytes[range].trimmed().indices
  }

  /// The bytes of a list item with these lines, without the marks of quotes and of the list before it.
  func item(_ lines: ClosedRange<Int>) -> Range<Int> {
    let block = block(lines)
    var start = block.lowerBound
    func skip(_ isWanted: (UInt8) -> Bool) {
      while start < block.upperBound, isWanted(source.bytes[start]) { start += 1 }
    }
    skip { $0 == UInt8(ascii: ">") || $0.isSpace }
    let mark = start
    skip { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if start < block.upperBound, (start == mark ? "-*+" : ".)").utf8.contains(source.bytes[start]) {
      start += 1
    } else {
      start = mark
    }
    skip(\.isSpace)
    return start < block.upperBound ? start..<block.upperBound : block
  }

  /// The bytes of the lines between the fences of a block with these lines, line endings included.
  func fenced(_ lines: ClosedRange<Int>) -> Range<Int> {
    let first = source.range(ofLine: lines.lowerBound + firstLine + 1).lowerBound
    let end = source.range(ofLine: lines.upperBound + firstLine).lowerBound
    return first..<max(first, end)
  }

  /// Where a spelling, or else another one, stands in the block with these lines.
  ///
  /// The result leaves out the first `lead` bytes of the first spelling. If neither is found, for example for a link
  /// with its address defined elsewhere, it is the whole block.
  mutating func range(
    of spelling: ArraySlice<UInt8>, or other: ArraySlice<UInt8> = [], leading lead: Int = 0,
    in lines: ClosedRange<Int>
  ) -> Range<Int> {
    if lines != self.lines {
      self.lines = lines
      block = block(lines)
      offset = block.lowerBound
    }
    if let found = find(spelling) { return found.lowerBound + lead..<found.upperBound }
    return find(other) ?? block
  }

  /// Starts the next search after a text that only looks like a match, such as code.
  mutating func skip(_ text: ArraySlice<UInt8>, in lines: ClosedRange<Int>) {
    _ = range(of: text, in: lines)
  }

  /// Searches after the last match, then in the whole block.
  private mutating func find(_ needle: ArraySlice<UInt8>) -> Range<Int>? {
    let found = source.bytes.withUnsafeBytes { bytes in
      let text = UnsafeRawBufferPointer(rebasing: bytes[..<block.upperBound])
      return needle.withUnsafeBytes {
        text.range(of: $0, from: offset) ?? text.range(of: $0, from: block.lowerBound)
      }
    }
    if let found { offset = found.upperBound }
    return found
  }
}
