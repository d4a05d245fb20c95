import Text
import Words

extension Output {
  /// The footnotes with a name of its own for each arrow back to the text: those who hear the page hear them all in a
  /// list.
  ///
  /// libcmark-gfm calls all of them the same. No text can hold what is looked for: in texts, quotation marks are written
  /// as `&quot;`.
  func footnotes(saying words: Words) -> [UInt8] {
    guard !footnotes.isEmpty else { return footnotes }
    var result: [UInt8] = []
    result.reserveCapacity(footnotes.count)
    var (note, mark) = (0, 0)
    var offset = 0
    footnotes.withUnsafeBytes { html in
      while let found = html.range(of: Self.name, from: offset) {
        // A footnote can end with several arrows.
        let before = UnsafeRawBufferPointer(rebasing: html[offset..<found.lowerBound])
        var item = 0
        while let start = before.range(of: Self.item, from: item) {
          (note, mark, item) = (note + 1, 0, start.upperBound)
        }
        mark += 1
        result += before
        result += "aria-label=\"".utf8
        let number = mark == 1 ? "\(note)" : "\(note)-\(mark)"
        result += HTML.escaped(words.backToReference(number: number).utf8)
        result.append(UInt8(ascii: "\""))
        offset = found.upperBound
      }
      result += UnsafeRawBufferPointer(rebasing: html[offset...])
    }
    return result
  }

  /// What libcmark-gfm calls each arrow.
  private static let name: StaticString = "aria-label=\"Back to content\""
  /// How it starts each footnote.
  private static let item: StaticString = "<li id=\"fn-"
}
