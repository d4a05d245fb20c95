import Text

extension Bounds {
  /// The first table with too many columns, or the one at which the cells of all tables are too many.
  var tooManyCells: Excess? {
    var cells = 0
    var offset = start
    while let header = nextHeader(from: offset) {
      let lines = header.line - 1...lastLine(ofBlockWith: header.line)
      let widest = lines.first { columns(in: source.range(ofLine: $0)) > Self.columns }
      if let widest {
        return Excess(
          check: .tableTooLarge,
          message: "this line of a table has more than 1,000 columns",
          range: source.range(ofLine: widest), fix: "split it into several tables")
      }
      cells += header.columns * lines.count
      if cells > Self.cells {
        return Excess(
          check: .tableTooLarge,
          message: "the tables up to this one have more than 400,000 cells, empty ones counted",
          range: source.range(ofLine: header.line - 1), fix: "split the page, or make the table smaller")
      }
      offset = source.range(ofLine: lines.upperBound).upperBound
    }
    return nil
  }

  /// The next line of hyphens and bars, such as `| --- | --- |`, which makes a table of the lines around it.
  private func nextHeader(from start: Int) -> (line: Int, columns: Int)? {
    var offset = start
    while let bar = source.bytes.withUnsafeBytes({ $0.range(of: "|", from: offset) }) {
      let line = source.line(at: bar.lowerBound)
      let range = source.range(ofLine: line)
      // The marks of quotes may stand before it.
      let isHeader = source.bytes[range].allSatisfy { " \t|:->".utf8.contains($0) }
      if isHeader, line > 1 { return (line, columns(in: range)) }
      offset = max(range.upperBound, bar.upperBound)
    }
    return nil
  }

  /// At least the number of columns of a line.
  func columns(in line: Range<Int>) -> Int {
    let text = source.bytes[line].drop { $0.isSpace || $0 == UInt8(ascii: ">") }.trimmed()
    let bars = text.reduce(0) { $0 + ($1 == UInt8(ascii: "|") ? 1 : 0) }
    // The bars at both ends are no more than a frame.
    return bars + 1 - (text.first == UInt8(ascii: "|") ? 1 : 0)
      - (bars > 1 && text.last == UInt8(ascii: "|") ? 1 : 0)
  }

  /// The last line before the next empty one.
  private func lastLine(ofBlockWith line: Int) -> Int {
    var last = line
    while last < source.lineStarts.count,
      source.bytes[source.range(ofLine: last + 1)].contains(where: { !$0.isSpace })
    {
      last += 1
    }
    return last
  }
}
