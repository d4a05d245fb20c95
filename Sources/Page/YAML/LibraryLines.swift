import Diagnostics

/// Turns the places that libyaml names into those of the file.
///
/// libyaml also ends lines at U+0085, U+2028 and U+2029, as YAML 1.1 did; editors and this program do not.
struct LibraryLines {
  private let source: SourceText
  private let linesBefore: Int
  /// Where the lines of libyaml start; `nil` where they are those of the file.
  private let starts: [Int]?

  /// Looks through the YAML that stands in a range of a file.
  init(_ source: SourceText, in range: Range<Int>) {
    self.source = source
    linesBefore = source.line(at: range.lowerBound) - 1
    let ends = Self.moreEnds(in: source, range)
    guard !ends.isEmpty else {
      starts = nil
      return
    }
    let lines = source.lineStarts.filter { range.lowerBound < $0 && $0 <= range.upperBound }
    starts = ([range.lowerBound] + lines + ends).sorted()
  }

  /// The line and the column in the file, both from 1.
  func place(line: Int, column: Int) -> (line: Int, column: Int) {
    guard let starts else { return (line + linesBefore, column) }
    let start = starts[min(max(line, 1), starts.count) - 1]
    let fileLine = source.line(at: start)
    return (fileLine, source.location(of: start..<start).column + column - 1)
  }

  /// The ends of the characters at which only libyaml ends a line.
  private static func moreEnds(in source: SourceText, _ range: Range<Int>) -> [Int] {
    let bytes = source.bytes
    return range.filter { index in
      switch bytes[index] {
      case 0x85: index > range.lowerBound && bytes[index - 1] == 0xC2
      case 0xA8, 0xA9: index > range.lowerBound + 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
      default: false
      }
    }.map { $0 + 1 }
  }
}
