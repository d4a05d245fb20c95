import Diagnostics
package import Text

/// The parts of a text that are in another language than the rest.
package struct ForeignText: Sendable {
  /// What elements of the language have: ` lang="en"`, and ` dir="ltr"` where the text around has another direction.
  let attributes: String
  /// Where they stand in the file, in bytes and in order.
  let ranges: [Range<Int>]

  /// Names parts of a text.
  ///
  /// - Parameters:
  ///   - ranges: Where they stand in the file, in bytes and in order.
  ///   - language: Their language.
  ///   - rest: The language of the rest.
  package init(_ ranges: [Range<Int>], in language: LanguageTag, among rest: LanguageTag) {
    self.ranges = ranges
    attributes = language.attributes(among: rest)
  }

  /// Whether one of them starts in a range.
  func starts(in range: Range<Int>) -> Bool {
    let next = ranges.partitioningIndex { $0.lowerBound >= range.lowerBound }
    return next < ranges.count && ranges[next].lowerBound < range.upperBound
  }
}

extension Adjustment {
  /// What an element with these lines has if it is in another language; `nil` where it is not.
  func foreignAttributes(_ lines: ClosedRange<Int>) -> String? {
    guard let foreign = options.foreign else { return nil }
    return foreign.starts(in: finder.block(lines)) ? foreign.attributes : nil
  }

  /// Says of a paragraph in another language that it is.
  func markForeign(_ paragraph: Node) {
    guard let attributes = foreignAttributes(paragraph.lines) else { return }
    if paragraph.isInTightList {
      paragraph.wrapContent(attributes)
    } else {
      paragraph.becomeParagraph(attributes: attributes)
    }
  }
}

extension Node {
  /// Puts the content of a block into an element with attributes.
  func wrapContent(_ attributes: String) {
    guard let start = Node.custom(.inline, enter: Array("<span\(attributes)>".utf8)),
      let end = Node.custom(.inline, enter: Array("</span>".utf8))
    else { return }
    prepend(start)
    append(end)
  }
}
