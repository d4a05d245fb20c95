import Diagnostics

/// Finds where in the file something stands that the tree holds without a reliable position.
///
/// libcmark-gfm counts columns of inlines wrongly behind some constructs, so what an inline was written as is looked up in
/// the lines of its block, each search starting where the last one ended.
struct Finder {
  private let source: SourceText
  /// How many lines of the file stand before the parsed text.
  let firstLine: Int
  private let start: Int
  private var lines = 1...1
  private var offset = 0

  init(source: SourceText, start: Int) {
    self.source = source
    self.start = start
    self.firstLine = source.line(at: start) - 1
  }

  /// The bytes of some lines of the parsed text, without their indentation at the start and white space at the end.
  func block(_ lines: ClosedRange<Int>) -> Range<Int> {
    let first = source.range(ofLine: lines.lowerBound + firstLine)
    let last = source.range(ofLine: lines.upperBound + firstLine)
    let range = max(start, first.lowerBound)..<max(start, first.lowerBound, last.upperBound)
    let trimmed = source.bytes[range].trimmed()
    return trimmed.startIndex..<trimmed.endIndex
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

  /// Where the first of some spellings that is found stands in the block with these lines.
  ///
  /// The result leaves `lead` bytes out at the front of a spelling. The whole block where none is found: a link whose
  /// address is defined elsewhere, for example.
  mutating func range(
    ofAnyOf spellings: [ArraySlice<UInt8>], leading lead: Int = 0, in lines: ClosedRange<Int>
  ) -> Range<Int> {
    let block = block(lines)
    if lines != self.lines {
      self.lines = lines
      offset = block.lowerBound
    }
    for (index, spelling) in spellings.enumerated() where !spelling.isEmpty {
      for from in [offset, block.lowerBound] {
        guard let found = find(spelling, from: from, to: block.upperBound) else { continue }
        offset = found.upperBound
        return index == 0 ? found.lowerBound + lead..<found.upperBound : found
      }
    }
    return block
  }

  /// Starts the next search behind a text that only looks like what is searched for, such as code.
  mutating func skip(_ text: [UInt8], in lines: ClosedRange<Int>) {
    _ = range(ofAnyOf: [text[...]], in: lines)
  }

  private func find(_ needle: ArraySlice<UInt8>, from: Int, to end: Int) -> Range<Int>? {
    guard from < end else { return nil }
    return source.bytes.withUnsafeBytes { bytes in
      needle.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: bytes[..<end]).range(of: $0, from: from) }
    }
  }
}
