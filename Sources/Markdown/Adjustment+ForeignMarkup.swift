import Diagnostics

extension Adjustment {
  /// Reports markup of other programs, and tables that are none, in the blocks of a document.
  mutating func checkForeignMarkup(of blocks: [Node]) {
    for block in blocks {
      switch block.kind {
      case .paragraph, .heading, .table: checkForeignMarkup(of: block)
      default: break
      }
    }
  }

  private mutating func checkForeignMarkup(of block: Node) {
    let lines = block.kind == .paragraph ? block.textLines : block.lines
    let scanner = ForeignMarkupScanner(
      source.bytes, in: finder.block(lines), allowsBraces: block.kind == .heading || options.readsChoices,
      isTable: block.kind == .table)
    for find in scanner.finds {
      // 5~10~ and SpO~2~ are numbers that somebody will take.
      let isNumber =
        find.kind.name == ForeignMarkup.lowered.name || find.kind.name == ForeignMarkup.raised.name
      report(isNumber ? .markupAtDigit : .foreignMarkup, find.kind, at: find.range)
    }
    if let table = scanner.tables.first, block.kind == .paragraph {
      report(
        .unreadTable, "this is not read as a table", at: table,
        fix:
          "below the header stands a line with as many columns, as in | --- | --- |, and above it an empty line"
      )
    }
  }
}
