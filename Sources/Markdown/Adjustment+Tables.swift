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
    var row = table.firstChild
    var isBodyStart = false
    while let current = row {
      let isHeader = current.isTableHeader
      row = current.next
      current.become(
        .block, enter: isHeader ? "<thead>\n<tr>" : isBodyStart ? "<tbody>\n<tr>" : "<tr>",
        exit: isHeader ? "</tr>\n</thead>" : row == nil ? "</tr>\n</tbody>" : "</tr>")
      isBodyStart = isHeader
      var cell = current.firstChild
      var column = 0
      while let current = cell {
        let alignment = column < alignments.count ? alignments[column] : 0
        current.become(
          .inline, enter: Self.tag(isHeader: isHeader, alignment), exit: isHeader ? "</th>\n" : "</td>\n")
        adjustInlines(of: current, in: lines, resolver: &resolver)
        cell = current.next
        column += 1
      }
    }
  }

  private static func tag(isHeader: Bool, _ alignment: UInt8) -> StaticString {
    switch alignment {
    case UInt8(ascii: "c"): isHeader ? "<th scope=\"col\" class=\"centre\">" : "<td class=\"centre\">"
    case UInt8(ascii: "r"): isHeader ? "<th scope=\"col\" class=\"end\">" : "<td class=\"end\">"
    default: isHeader ? "<th scope=\"col\">" : "<td>"
    }
  }
}
