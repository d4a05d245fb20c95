import Diagnostics
import Text

extension Adjustment {
  /// Writes a table with header cells that name their column, in a region that scrolls by itself on a small screen.
  ///
  /// libcmark-gfm would write alignment as an attribute or a style, which neither HTML nor a strict
  /// Content-Security-Policy allows.
  mutating func adjustTable(_ table: Node, resolver: inout some Resolver) {
    let lines = table.lines
    let alignments = table.tableAlignments
    let words = options.words
    let label = HTML.escaped(
      (headings.last.map { words.tableUnder(heading: $0.plainTitle) } ?? words.table).utf8)
    // From the outside in: libcmark-gfm takes a cell only in a row of its own kind.
    table.become(
      .block,
      enter: "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"".utf8 + label
        + "\">\n<table>".utf8, exit: Array("</table>\n</div>".utf8))
    checkCells(of: table, columns: alignments.count)
    var row = table.firstChild
    var isBodyStart = false
    while let current = row {
      let isHeader = current.isTableHeader
      row = current.next
      current.become(
        .block, enter: isHeader ? "<thead>\n<tr>" : isBodyStart ? "<tbody>\n<tr>" : "<tr>",
        exit: isHeader ? "</tr>\n</thead>" : row == nil ? "</tr>\n</tbody>" : "</tr>")
      isBodyStart = isHeader
      let foreignCells = foreignCells(of: current)
      var cell = current.firstChild
      var column = 0
      while let current = cell {
        let alignment = column < alignments.count ? alignments[column] : 0
        current.become(
          .inline, enter: Self.tag(isHeader: isHeader, alignment), exit: isHeader ? "</th>\n" : "</td>\n")
        adjustInlines(of: current, in: lines, resolver: &resolver)
        if foreignCells.contains(column), let attributes = options.foreign?.attributes {
          current.wrapContent(attributes)
        }
        cell = current.next
        column += 1
      }
    }
  }

  /// The columns of a row's cells that are in another language.
  private func foreignCells(of row: Node) -> Set<Int> {
    guard let foreign = options.foreign else { return [] }
    let line = source.range(ofLine: row.lines.lowerBound + finder.firstLine)
    guard foreign.starts(in: line) else { return [] }
    return Set(
      TableRow(source.bytes[line]).cells.enumerated().filter { foreign.starts(in: $1) }.map(\.offset))
  }

  /// Reports cells to the right of the last column, which libcmark-gfm leaves out.
  private mutating func checkCells(of table: Node, columns: Int) {
    var row = table.firstChild
    while let current = row {
      row = current.next
      let line = source.range(ofLine: current.lines.lowerBound + finder.firstLine)
      StepCounter.add(line.count)
      guard !current.isTableHeader, let extra = Self.cells(in: source.bytes[line], after: columns) else {
        continue
      }
      report(
        .droppedCell, "this table has \(counted(columns, "column")), so readers do not get what stands here",
        at: extra, fix: "add a column to the header and the line below it, or write \\| for a bar in a cell")
    }
  }

  /// The text of a row after its first cells; `nil` if there is none.
  private static func cells(in line: ArraySlice<UInt8>, after count: Int) -> Range<Int>? {
    var text = line.drop { $0.isSpace || $0 == UInt8(ascii: ">") }.trimmed()
    if text.first == UInt8(ascii: "|") { text = text.dropFirst() }
    var cells = 0
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "|"):
        cells += 1
        guard cells == count else { break }
        var extra = text[(index + 1)...].trimmed()
        if extra.last == UInt8(ascii: "|") { extra = extra.dropLast().trimmed() }
        return extra.allSatisfy { $0 == UInt8(ascii: "|") || $0.isSpace } ? nil : extra.indices
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func tag(isHeader: Bool, _ alignment: UInt8) -> StaticString {
    switch alignment {
    case UInt8(ascii: "c"): isHeader ? "<th scope=\"col\" class=\"centre\">" : "<td class=\"centre\">"
    case UInt8(ascii: "r"): isHeader ? "<th scope=\"col\" class=\"end\">" : "<td class=\"end\">"
    default: isHeader ? "<th scope=\"col\">" : "<td>"
    }
  }
}
