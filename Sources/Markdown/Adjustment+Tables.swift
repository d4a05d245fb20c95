extension Adjustment {
  /// Writes a table with header cells that name their column, in a region that scrolls by itself on a small screen.
  ///
  /// libcmark-gfm would write alignment as an attribute or a style, which neither HTML nor a strict
  /// Content-Security-Policy allows.
  mutating func adjustTable(_ table: Node) -> [Node] {
    let label = HTML.escaped((headings.last.map { "Table: \($0.plainTitle)" } ?? "Table").utf8)
    let open =
      Array("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"".utf8) + label
      + "\">\n<table>\n".utf8
    guard let block = Node.custom(.block, enter: open, exit: Array("</table>\n</div>".utf8)) else {
      return []
    }
    let classes = table.tableAlignments.map(Self.alignment)
    let headerTags = classes.map { Array("<th scope=\"col\"\($0)>".utf8) }
    let dataTags = classes.map { Array("<td\($0)>".utf8) }
    let (headerEnd, dataEnd) = (Array("</th>\n".utf8), Array("</td>\n".utf8))
    let rows = table.children
    for (index, row) in rows.enumerated() {
      let isHeader = row.isTableHeader
      Self.append(isHeader ? "<thead>\n<tr>\n" : index == 1 ? "<tbody>\n<tr>\n" : "<tr>\n", to: block)
      // libcmark-gfm gives every row as many cells as the table has columns.
      for (cell, tag) in zip(row.children, isHeader ? headerTags : dataTags) {
        guard let content = Node.custom(.inline, enter: tag, exit: isHeader ? headerEnd : dataEnd) else {
          continue
        }
        content.takeChildren(of: cell)
        block.append(content)
      }
      let isLast = index == rows.count - 1
      Self.append(isHeader ? "</tr>\n</thead>\n" : isLast ? "</tr>\n</tbody>\n" : "</tr>\n", to: block)
    }
    table.insertBefore(block)
    table.unlink()
    return [table]
  }

  private static func append(_ html: String, to block: Node) {
    if let node = Node.custom(.inline, enter: Array(html.utf8)) { block.append(node) }
  }

  private static func alignment(_ letter: UInt8) -> String {
    switch letter {
    case UInt8(ascii: "c"): " class=\"centre\""
    case UInt8(ascii: "r"): " class=\"end\""
    default: ""
    }
  }
}
