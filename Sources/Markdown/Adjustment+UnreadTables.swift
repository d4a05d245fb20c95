import Diagnostics
import Text

extension Adjustment {
  /// Reports a paragraph that was meant as a table: with a line of hyphens and bars, or two rows of cells.
  mutating func checkTable(in paragraph: Node) {
    guard paragraph.textHasBar else { return }
    var wasRow = false
    for line in paragraph.textLines {
      let range = ForeignMarkupScanner.content(
        of: source.range(ofLine: line + finder.firstLine), in: source.bytes)
      let text = source.bytes[range].trimmed()
      let isRow = text.count > 2 && text.first == UInt8(ascii: "|") && text.last == UInt8(ascii: "|")
      if Self.isDelimiter(text) || (isRow && wasRow) {
        report(
          .unreadTable, "this is not read as a table", at: text.indices,
          fix:
            "below the header stands a line with as many columns, as in | --- | --- |, and above it an empty line"
        )
        return
      }
      wasRow = isRow
    }
  }

  /// Whether a line is one below the header of a table.
  private static func isDelimiter(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(UInt8(ascii: "|")) && text.contains(UInt8(ascii: "-"))
      && text.allSatisfy { "|:- \t".utf8.contains($0) }
  }
}
