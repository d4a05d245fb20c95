import Diagnostics
import Text

extension Adjustment {
  /// Reports emphasis whose marks stand between digits and letters, as in `2*250 mg and 3*100 mg`: the signs are gone,
  /// and so is the dose.
  mutating func checkDigits(around node: Node, in lines: ClosedRange<Int>) {
    let mark: [UInt8] =
      switch node.kind {
      case .emphasis: Array("*".utf8)
      case .strong: Array("**".utf8)
      default: Array("~~".utf8)
      }
    let before = node.previous.flatMap { $0.kind == .text ? $0.literalBytes?.last : nil }
    let after = node.next.flatMap { $0.kind == .text ? $0.literalBytes?.first : nil }
    let spelling: [UInt8]
    if let before, before.isASCIIDigit {
      spelling = [before] + mark
    } else if let after, after.isASCIIDigit {
      spelling = mark + [after]
    } else {
      return
    }
    let sign = String(decoding: mark, as: UTF8.self)
    report(
      .markupAtDigit, "'\(sign)' at a number is read as markup, so readers do not see it",
      at: finder.range(of: spelling[...], in: lines),
      fix: "write × or – between numbers, or \\\(sign.first ?? "*") for the sign itself")
  }

  /// Reports a list of one item that a line of a paragraph became, because it starts with `1.` or `-`.
  ///
  /// A list after a colon or a whole sentence, and one in an item of another, is meant as one.
  mutating func checkList(_ list: Node) {
    guard list.parent?.kind != .item, let item = list.firstChild, item.next == nil else { return }
    if let number = list.firstNumber, number >= 100 {
      report(
        .accidentalList, "this number and its full stop are read as the mark of a list",
        at: finder.start(of: list),
        fix: "write \(number)\\. for the number itself")
      return
    }
    guard let paragraph = list.previous, paragraph.kind == .paragraph,
      paragraph.lines.upperBound + 1 == list.lines.lowerBound,
      let last = paragraph.plainText.trimmed().last, !".:;!?".utf8.contains(last)
    else { return }
    report(
      .accidentalList, "this line of a paragraph starts like a list, and is shown as one",
      at: finder.start(of: list),
      fix: list.firstNumber != nil
        ? "break the line elsewhere; or, for a list, leave an empty line above it"
        : "break the line elsewhere, or write – instead of the hyphen; for a list, leave an empty line above it"
    )
  }
}
