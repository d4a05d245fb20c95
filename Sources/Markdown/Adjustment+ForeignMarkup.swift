import Diagnostics

extension Adjustment {
  /// Reports markup of other programs in the blocks of a document.
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
      source.bytes, in: finder.block(lines), allowsBraces: block.kind == .heading || options.readsChoices)
    for find in scanner.finds {
      // 5~10~ and SpO~2~ are numbers that somebody will take.
      let isNumber =
        find.kind.name == ForeignMarkup.lowered.name || find.kind.name == ForeignMarkup.raised.name
      report(isNumber ? .markupAtDigit : .foreignMarkup, find.kind, at: find.range)
    }
  }
}
