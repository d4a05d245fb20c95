import Diagnostics
import Text

extension Adjustment {
  /// Reports markup of other programs in those blocks that hold one of these places.
  mutating func checkForeignMarkup(at places: [Int], in blocks: [Node]) {
    guard !places.isEmpty else { return }
    var open = ForeignMarkupScanner.Open()
    for block in blocks {
      guard let place = place(of: block) else { continue }
      let lines = finder.block(block.lines)
      let first = places.partitioningIndex { $0 >= lines.lowerBound }
      guard first < places.count, places[first] < lines.upperBound else { continue }
      let range = block.kind == .paragraph ? finder.block(block.textLines) : lines
      let scanner = ForeignMarkupScanner(
        source.bytes, in: range, place, isBeforeCode: block.next?.kind == .codeBlock, open: open)
      open = scanner.open
      // The mark of a button is ours.
      guard block.buttonMark.isEmpty else { continue }
      for find in scanner.finds { report(find.kind, at: find.range) }
    }
  }

  /// Reports code that another program would run where it stands: `r mean(x)` between backticks.
  mutating func checkCode(_ node: Node, in lines: ClosedRange<Int>) {
    guard let bytes = node.literalBytes, let first = bytes.first,
      first == UInt8(ascii: "r") || first == UInt8(ascii: "{")
    else { return }
    let isCode =
      ["{r} ", "{python} ", "{julia} "].contains { bytes.starts(with: $0.utf8) }
      || (bytes.starts(with: "r ".utf8) && bytes.contains { "($".utf8.contains($0) })
    guard isCode else { return }
    report(.inlineCode, at: finder.range(of: node.literal[...], in: lines))
  }

  private func place(of block: Node) -> ForeignMarkupScanner.Place? {
    switch block.kind {
    case .paragraph, .heading, .table:
      if options.readsChoices { return .choices }
      if block.kind != .paragraph { return block.kind == .heading ? .heading : .table }
      return block.parent?.kind == .blockQuote && block.previous == nil ? .quote : .paragraph
    case .htmlBlock: return options.allowsRawHTML ? .html : nil
    default: return nil
    }
  }
}
