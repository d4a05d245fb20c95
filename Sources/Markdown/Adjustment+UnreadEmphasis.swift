import Diagnostics
import Text

extension Adjustment {
  /// Reports signs of emphasis, deletion or code that stay in a text because they are not read as markup, as in
  /// `**Warning:**stop`.
  mutating func checkSigns(in node: Node, _ lines: ClosedRange<Int>) {
    guard node.literalHasSigns else { return }
    let text = node.literal
    // An address is shown as it is.
    guard node.parent?.kind != .link || !text.holds("://") else { return }
    for sign in ["**", "~~", "`"].map({ Array($0.utf8) }) {
      guard let start = Self.place(of: sign, in: text),
        let context = Self.context(of: sign, at: start, in: text)
      else { continue }
      // Signs that a backslash escapes are written in another way in the file.
      guard let range = finder.exactRange(of: text[context], in: lines) else { continue }
      let place = range.lowerBound + start - context.lowerBound
      guard place == 0 || source.bytes[place - 1] != UInt8(ascii: "\\") else { continue }
      let written = String(decoding: sign, as: UTF8.self)
      report(
        .unreadEmphasis, "this '\(written)' is not read as markup, so readers see it",
        at: place..<place + sign.count,
        fix: written == "`"
          ? "write another ` where the code ends, or \\` for the sign itself"
          : "write it at the first and the last letter, with spaces outside, or \\ before each sign for the sign itself"
      )
    }
  }

  /// The first place of a sign at a letter: signs at numbers and alone, as in "0.03**", are meant as they are.
  private static func place(of sign: [UInt8], in text: [UInt8]) -> Int? {
    func isLetter(_ index: Int) -> Bool {
      text.indices.contains(index) && (text[index].isASCIILetter || text[index] >= 0x80)
    }
    return text.ranges(of: sign).first { isLetter($0.lowerBound - 1) || isLetter($0.upperBound) }?.lowerBound
  }

  /// A sign with a few letters around it, which smart punctuation leaves as they are; `nil` if there are none.
  private static func context(of sign: [UInt8], at start: Int, in text: [UInt8]) -> Range<Int>? {
    func isPlain(_ index: Int) -> Bool {
      text.indices.contains(index)
        && (text[index].isLetterOrDigit || " :,;!?()*~`".utf8.contains(text[index]))
    }
    var (first, end) = (start, start + sign.count)
    while start - first < 8, isPlain(first - 1) { first -= 1 }
    while end - start < 10, isPlain(end) { end += 1 }
    return text[first..<end].contains(where: \.isLetterOrDigit) ? first..<end : nil
  }
}
