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
  /// Where the parsed text starts in the file.
  let start: Int
  /// The block of the last search, and where that search ended.
  private var lines: ClosedRange<Int>?
  private var block = 0..<0
  private var offset = 0
  /// How many bytes of the block searches may still read in vain.
  private var budget = 0
  /// What does not stand in the block.
  private var missing: Set<ArraySlice<UInt8>> = []

  /// How far a search goes once the budget is used up.
  private static let window = 4 << 10

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
    StepCounter.add(1)
    return source.bytes[range].trimmed().indices
  }

  /// The bytes of the first line of a block, without what is before it, such as the marks of quotes.
  func start(of node: Node) -> Range<Int> {
    let line = source.range(ofLine: node.lines.lowerBound + firstLine)
    return min(line.lowerBound + max(0, node.startColumn - 1), line.upperBound)..<line.upperBound
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
    turn(to: lines)
    if let found = find(spelling) { return found.lowerBound + lead..<found.upperBound }
    return find(other) ?? block
  }

  /// Where a spelling stands in the block with these lines; `nil` if it does not.
  mutating func exactRange(of spelling: ArraySlice<UInt8>, in lines: ClosedRange<Int>) -> Range<Int>? {
    turn(to: lines)
    return find(spelling)
  }

  /// Where a text stands whose line ends and marks of quotes became spaces.
  mutating func rangeOverLines(of text: ArraySlice<UInt8>, in lines: ClosedRange<Int>) -> Range<Int> {
    turn(to: lines)
    let word = text.prefix { !$0.isSpace }
    let start = offset
    for _ in 0..<8 {
      guard let found = find(word), found.lowerBound >= start else { break }
      if let end = end(ofMatch: text, at: found.lowerBound) {
        offset = end
        return found.lowerBound..<end
      }
    }
    offset = start
    return range(of: text, or: word, in: lines)
  }

  private func end(ofMatch text: ArraySlice<UInt8>, at start: Int) -> Int? {
    var place = start
    for byte in text {
      if byte.isSpace {
        while place < block.upperBound,
          source.bytes[place].isSpace || source.bytes[place] == UInt8(ascii: ">")
        {
          place += 1
        }
      } else {
        guard place < block.upperBound, source.bytes[place] == byte else { return nil }
        place += 1
      }
    }
    return place
  }

  /// Starts with a block, if it is not the block of the last search.
  private mutating func turn(to lines: ClosedRange<Int>) {
    guard lines != self.lines else { return }
    self.lines = lines
    block = block(lines)
    offset = block.lowerBound
    budget = 64 * block.count
    if !missing.isEmpty { missing = [] }
  }

  /// Starts the next search after a text that only looks like a match, such as code.
  mutating func skip(_ text: ArraySlice<UInt8>, in lines: ClosedRange<Int>) {
    _ = range(of: text, in: lines)
  }

  /// Searches after the last match, then in the whole block.
  ///
  /// A paragraph with thousands of links whose addresses are defined elsewhere would be read thousands of times.
  private mutating func find(_ needle: ArraySlice<UInt8>) -> Range<Int>? {
    guard missing.isEmpty || !missing.contains(needle) else { return nil }
    let isThorough = budget > 0
    let end = isThorough ? block.upperBound : min(block.upperBound, offset + needle.count + Self.window)
    if let found = find(needle, in: offset..<max(offset, end)) {
      offset = found.upperBound
      return found
    }
    guard isThorough, !needle.isEmpty else { return nil }
    budget -= block.count
    guard let found = find(needle, in: block) else {
      missing.insert(needle)
      return nil
    }
    offset = found.upperBound
    return found
  }

  private func find(_ needle: ArraySlice<UInt8>, in range: Range<Int>) -> Range<Int>? {
    let found = source.bytes.withUnsafeBytes { bytes in
      let text = UnsafeRawBufferPointer(rebasing: bytes[..<range.upperBound])
      return needle.withUnsafeBytes { text.range(of: $0, from: range.lowerBound) }
    }
    StepCounter.add((found?.upperBound ?? range.upperBound) - range.lowerBound)
    return found
  }
}
