import Text

extension ForeignMarkupScanner {
  /// `$x^2$`, `$w = 1/(m-a)$` and `$$…$$`, but not "$5 and $6".
  mutating func formula(at index: Int, _ line: Range<Int>) -> Int {
    if byte(index + 1) == UInt8(ascii: "$") { return displayed(at: index, line) }
    let start = index + 1
    if byte(start) == UInt8(ascii: "{"), let end = closing("}", from: start, line),
      byte(end.upperBound) != UInt8(ascii: "$"),
      end.lowerBound > start + 1,
      bytes[start + 1..<end.lowerBound].allSatisfy({ $0.isWordByte || $0 == UInt8(ascii: ".") })
    {
      add(.command(bytes[start + 1..<end.lowerBound]), index..<end.upperBound)
      return end.upperBound
    }
    guard !byte(start).isSpace, let end = closing("$", from: start, line) else { return start }
    let content = bytes[start..<end.lowerBound]
    guard let last = content.last, !last.isSpace, !byte(end.upperBound).isASCIIDigit else { return start }
    let isAlone = !byte(index - 1).isLetterOrDigit && !byte(end.upperBound).isLetterOrDigit
    guard content.contains(where: { "\\^_{".utf8.contains($0) }) || (isAlone && Self.isTerm(content)) else {
      return start
    }
    add(.formula, index..<end.upperBound)
    return end.upperBound
  }

  /// A formula in lines of its own.
  private mutating func displayed(at index: Int, _ line: Range<Int>) -> Int {
    let start = index + 2
    let isFence = bytes[start..<max(start, line.upperBound)].allSatisfy(\.isSpace) && index == line.lowerBound
    let end = closingInBlock("$$", from: start)
    guard isFence || end.map({ $0.lowerBound > start && byte($0.upperBound) != UInt8(ascii: "$") }) == true
    else {
      return bytes[index..<line.upperBound].firstIndex { $0 != UInt8(ascii: "$") } ?? line.upperBound
    }
    add(.formula, index..<(end?.upperBound ?? start))
    return end?.upperBound ?? start
  }

  /// Whether a text is a number, or letters that stand alone with signs of arithmetic between them.
  private static func isTerm(_ content: ArraySlice<UInt8>) -> Bool {
    if content.allSatisfy({ $0.isASCIIDigit || ".,%".utf8.contains($0) }) { return true }
    let words = content.split { !$0.isASCIILetter && $0 < 0x80 }
    guard !words.isEmpty,
      words.allSatisfy({ $0.count == 1 || functions.contains(String(decoding: $0, as: UTF8.self)) })
    else { return false }
    return content.count == 1 || content.contains { "=<>+*/(-".utf8.contains($0) }
  }

  private static let functions: Set = ["log", "ln", "exp", "sin", "cos", "max", "min", "mod", "Pr", "Var"]

  /// `\(x^2\)`, commands of LaTeX, and references of bookdown; any other sign is only escaped.
  mutating func backslash(at index: Int, _ line: Range<Int>) -> Int {
    switch byte(index + 1) {
    case UInt8(ascii: "("): return escaped(endingWith: "\\)", at: index, line)
    case UInt8(ascii: "["): return escaped(endingWith: "\\]", at: index, line)
    case UInt8(ascii: "@"):
      guard holds("ref(", at: index + 2), let end = closing(")", from: index + 6, line) else {
        return index + 2
      }
      add(.reference, index..<end.upperBound)
      return end.upperBound
    default: break
    }
    let count = letters(at: index + 1)
    let nameEnd = index + 1 + count
    guard count > 1 else { return index + 2 }
    let name = bytes[index + 1..<nameEnd]
    if Self.layout.contains(String(decoding: name, as: UTF8.self)) {
      add(.removable, index..<nameEnd)
      return nameEnd
    }
    guard byte(nameEnd) == UInt8(ascii: "{"), let end = closing("}", from: nameEnd, line) else {
      return index + 2
    }
    add(
      name.elementsEqual("begin".utf8) || name.elementsEqual("end".utf8) ? .formula : .command(name),
      index..<end.upperBound)
    return end.upperBound
  }

  private static let layout: Set = [
    "newpage", "pagebreak", "clearpage", "tableofcontents", "noindent", "bigskip", "medskip", "smallskip",
  ]

  private mutating func escaped(endingWith sign: StaticString, at index: Int, _ line: Range<Int>) -> Int {
    guard let end = closing(sign, from: index + 2, line) else { return index + 2 }
    let content = bytes[index + 2..<end.lowerBound]
    let isIndexed =
      content.contains(UInt8(ascii: "_")) && content.split { !$0.isASCIILetter }.allSatisfy { $0.count == 1 }
    guard isIndexed || content.contains(where: { "\\^=".utf8.contains($0) }) else { return index + 2 }
    add(.formula, index..<end.upperBound)
    return end.upperBound
  }
}
