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
    for sign: StaticString in ["**", "~~", "`"] {
      let length = sign.utf8CodeUnitCount
      guard let start = Self.place(of: sign, in: text),
        let context = Self.context(from: start, to: start + length, in: text)
      else { continue }
      // Signs that a backslash escapes are written in another way in the file.
      guard let range = finder.exactRange(of: text[context], in: lines) else { continue }
      let place = range.lowerBound + start - context.lowerBound
      guard place == 0 || source.bytes[place - 1] != UInt8(ascii: "\\") else { continue }
      report(
        .unreadEmphasis, "this '\(sign)' is not read as markup, so readers see it",
        at: place..<place + length,
        fix: length == 1
          ? "write another ` where the code ends, or \\` for the sign itself"
          : "write it at the first and the last letter, with spaces outside, or \\ before each sign for the sign itself"
      )
    }
  }

  /// The first place of a sign at a letter: signs at numbers and alone, as in "0.03**", are meant as they are.
  private static func place(of sign: StaticString, in text: [UInt8]) -> Int? {
    func isLetter(_ index: Int) -> Bool {
      text.indices.contains(index) && (text[index].isASCIILetter || text[index] >= 0x80)
    }
    var start = 0
    while let found = text.withUnsafeBytes({ $0.range(of: sign, from: start) }) {
      if isLetter(found.lowerBound - 1) || isLetter(found.upperBound) { return found.lowerBound }
      start = found.upperBound
    }
    return nil
  }

  /// A sign with a few letters around it, which smart punctuation leaves as they are; `nil` if there are none.
  private static func context(from start: Int, to upperBound: Int, in text: [UInt8]) -> Range<Int>? {
    func isPlain(_ index: Int) -> Bool {
      text.indices.contains(index)
        && (text[index].isLetterOrDigit || " :,;!?()*~`".utf8.contains(text[index]))
    }
    var (first, end) = (start, upperBound)
    while start - first < 8, isPlain(first - 1) { first -= 1 }
    while end - start < 10, isPlain(end) { end += 1 }
    return text[first..<end].contains(where: \.isLetterOrDigit) ? first..<end : nil
  }
}
