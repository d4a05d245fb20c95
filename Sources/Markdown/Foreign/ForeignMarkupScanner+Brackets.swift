import Text

extension ForeignMarkupScanner {
  /// Links of wikis, marks of forums, commands of DocFX and footnotes of Org.
  mutating func bracket(at index: Int, _ line: Range<Int>) -> Int {
    switch byte(index + 1) {
    case UInt8(ascii: "["): return wikiLink(at: index, line)
    case UInt8(ascii: "!"): return instruction(at: index, line)
    case UInt8(ascii: "/"):
      let count = letters(at: index + 2)
      let isSign =
        count > 0 && byte(index + 2 + count) == UInt8(ascii: "]")
        && byte(index + 3 + count) != UInt8(ascii: "(")
      return isSign ? found(.forumSign, index..<index + 3 + count) : index + 1
    case UInt8(ascii: "h"): return webLink(at: index, line)
    case UInt8(ascii: "f"):
      guard holds("[fn:", at: index), let end = closing("]", from: index, line, most: 2_000) else {
        return index + 1
      }
      return found(.inlineNote, index..<end.upperBound)
    default: return index + 1
    }
  }

  private mutating func found(_ kind: ForeignMarkup, _ range: Range<Int>) -> Int {
    add(kind, range)
    return range.upperBound
  }

  private mutating func wikiLink(at index: Int, _ line: Range<Int>) -> Int {
    guard let end = closing("]]", from: index, line), byte(end.upperBound) != UInt8(ascii: "(") else {
      return index + 1
    }
    let content = bytes[(index + 2)..<end.lowerBound]
    // Two pairs of brackets side by side are the link of Org: [[address][text]].
    guard let first = content.first, first.isWordByte || first >= 0x80 || "#./".utf8.contains(first),
      content.count(where: { $0 == UInt8(ascii: "[") }) == content.count(where: { $0 == UInt8(ascii: "]") }),
      !content.contains(UInt8(ascii: "[")) || content.contains("][")
    else { return index + 1 }
    let name = content.filter { $0.isASCIILetter }.map(\.lowercased)
    let kind: ForeignMarkup =
      name.elementsEqual("toc".utf8)
      ? .contents : byte(index - 1) == UInt8(ascii: "!") ? .embedding : .wikiLink
    return found(kind, index..<end.upperBound)
  }

  /// `[https://example.org the text]`.
  private mutating func webLink(at index: Int, _ line: Range<Int>) -> Int {
    guard holds("[http://", at: index) || holds("[https://", at: index),
      let end = closing("]", from: index, line, most: 2_000),
      !"([:".utf8.contains(byte(end.upperBound)), bytes[index..<end.lowerBound].contains(UInt8(ascii: " "))
    else { return index + 1 }
    return found(.webLink, index..<end.upperBound)
  }

  /// `[!INCLUDE [text](file.md)]`; what may be the mark of a callout is left to that.
  private mutating func instruction(at index: Int, _ line: Range<Int>) -> Int {
    let count = letters(at: index + 2)
    let name = String(decoding: bytes[index + 2..<index + 2 + count].map(\.lowercased), as: UTF8.self)
    guard count > 1, let close = closing("]", from: index, line, most: 2_000),
      byte(index - 1) != UInt8(ascii: "\\")
    else { return index + 1 }
    let isPlain = !bytes[index + 1..<close.lowerBound].contains(UInt8(ascii: "["))
    if isPlain, Callout(rawValue: name) != nil || (place == .quote && index == line.lowerBound) {
      return index + 1
    }
    // A link with its brackets may stand in those of the command.
    let end = isPlain ? close : closing(")]", from: index, line, most: 2_000) ?? close
    return found(.command(bytes[index + 2..<end.lowerBound]), index..<end.upperBound)
  }

  /// The end of a link's address, which is not looked into; and `[1]_`, a footnote of reStructuredText.
  mutating func endOfBrackets(at index: Int, _ line: Range<Int>) -> Int {
    switch byte(index + 1) {
    case UInt8(ascii: "("): return closing(")", from: index, line, most: 4_000)?.lowerBound ?? index + 1
    case UInt8(ascii: "_"):
      let text = bytes[line.lowerBound..<index]
      guard !byte(index + 2).isWordByte, !isEmphasised(index, line),
        let start = text.lastIndex(of: UInt8(ascii: "[")), start + 1 < index,
        text[(start + 1)...].allSatisfy(\.isASCIIDigit) || text[start + 1] == UInt8(ascii: "#")
      else { return index + 1 }
      return found(.inlineNote, start..<index + 2)
    default: return index + 1
    }
  }

  /// Code between backticks; with a line below it, it is a link of reStructuredText.
  mutating func code(at index: Int, _ line: Range<Int>) -> Int {
    let end = endOfCode(at: index)
    guard byte(end) == UInt8(ascii: "_"), end > index + 2, end <= line.upperBound, !byte(end + 1).isWordByte,
      !isEmphasised(index, line)
    else { return end }
    return found(.webLink, index..<end + 1)
  }
}

extension ForeignMarkupScanner {
  /// Whether a line below may end emphasis that starts before an offset.
  private func isEmphasised(_ index: Int, _ line: Range<Int>) -> Bool {
    (line.lowerBound..<index).contains { place in
      byte(place) == UInt8(ascii: "_") && !byte(place - 1).isWordByte && !"]`".utf8.contains(byte(place - 1))
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ text: StaticString) -> Bool {
    withUnsafeBytes { $0.range(of: text) } != nil
  }
}
