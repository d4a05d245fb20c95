import Text

extension ForeignMarkupScanner {
  /// Skips the rest of an address after `://`, and finds `:warning:`, roles and directives.
  mutating func colon(at index: Int, _ line: Range<Int>) -> Int {
    if byte(index + 1) == UInt8(ascii: "/"), byte(index + 2) == UInt8(ascii: "/") {
      return bytes[index..<line.upperBound].firstIndex(where: \.isSpace) ?? line.upperBound
    }
    if byte(index + 1) == UInt8(ascii: ":") { return colons(at: index, line) }
    guard byte(index - 1).isSpace || byte(index - 1) == UInt8(ascii: "(") || index == line.lowerBound,
      byte(index + 1).isASCIILetter
    else { return index + 1 }
    let name = bytes[(index + 1)..<line.upperBound].prefix { $0.isWordByte || "-+".utf8.contains($0) }
    guard name.count > 1, byte(name.endIndex) == UInt8(ascii: ":"), !byte(name.endIndex + 1).isLetterOrDigit
    else { return index + 1 }
    guard byte(name.endIndex + 1) == UInt8(ascii: "`") else {
      add(.emoji, index..<name.endIndex + 1)
      return name.endIndex + 1
    }
    let end = endOfCode(at: name.endIndex + 1)
    add(.role(name), index..<end)
    return end
  }

  /// `include::file[]`, `::name{…}`, and the two colons before code.
  private mutating func colons(at index: Int, _ line: Range<Int>) -> Int {
    let after = index + 2
    let isMacro =
      index > line.lowerBound && bytes[line.lowerBound..<index].allSatisfy(\.isASCIILetter)
      && !byte(after).isSpace && bytes[line].trimmed().last == UInt8(ascii: "]")
    let name = letters(at: after)
    if isMacro || (index == line.lowerBound && name > 0 && "{[".utf8.contains(byte(after + name))) {
      add(.command(bytes[line]), line)
      return line.upperBound
    }
    if isBeforeCode, after == end, byte(index - 1).isLetterOrDigit || byte(index - 1) == UInt8(ascii: ")") {
      add(.codeMark, index..<after)
    }
    return after
  }

  mutating func raised(at index: Int, _ line: Range<Int>) -> Int {
    if byte(index + 1) == UInt8(ascii: "["), let end = closing("]", from: index, line, most: 2_000) {
      add(.inlineNote, index..<end.upperBound)
      return end.upperBound
    }
    let name = bytes[(index + 1)..<line.upperBound].prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
    if byte(index - 1).isSpace || index == line.lowerBound, name.count > 2,
      bytes[name.endIndex..<line.upperBound].allSatisfy(\.isSpace)
    {
      add(.label, index..<name.endIndex)
      return line.upperBound
    }
    return small(at: index, line, .raised)
  }

  mutating func lowered(at index: Int, _ line: Range<Int>) -> Int {
    let run = bytes[index..<line.upperBound].prefix { $0 == UInt8(ascii: "~") }.count
    guard run == 1 else { return index + run }
    guard !byte(index - 1).isLetterOrDigit else { return small(at: index, line, .lowered) }
    guard byte(index + 1).isASCIILetter, let end = closing("~", from: index + 1, line),
      !byte(end.lowerBound - 1).isSpace, !byte(end.upperBound).isWordByte,
      byte(end.upperBound) != UInt8(ascii: "~"),
      !bytes[index..<end.lowerBound].contains(UInt8(ascii: "/"))
    else { return index + 1 }
    add(.struck, index..<end.upperBound)
    return end.upperBound
  }

  /// A few letters or digits between two signs, after a letter or digit.
  private mutating func small(at index: Int, _ line: Range<Int>, _ kind: ForeignMarkup) -> Int {
    let content = bytes[(index + 1)..<line.upperBound].prefix { $0.isLetterOrDigit || "+-".utf8.contains($0) }
    let end = content.endIndex
    guard byte(index - 1).isLetterOrDigit, (1...10).contains(content.count), end < line.upperBound,
      bytes[end] == bytes[index], byte(end + 1) != bytes[index]
    else { return index + 1 }
    add(kind, index..<end + 1)
    return end + 1
  }

  /// `==so==` and `++so++`, but not `a == b` or C++.
  mutating func double(
    _ sign: Unicode.Scalar, _ kind: ForeignMarkup, at index: Int, _ line: Range<Int>
  ) -> Int {
    let sign = UInt8(ascii: sign)
    let start = bytes[index..<line.upperBound].firstIndex { $0 != sign } ?? line.upperBound
    guard start - index == 2, byte(start).isLetterOrDigit || byte(start) >= 0x80,
      kind.name == ForeignMarkup.highlight.name || !byte(index - 1).isLetterOrDigit,
      let end = closing(sign == UInt8(ascii: "=") ? "==" : "++", from: start, line),
      !byte(end.lowerBound - 1).isSpace, byte(end.upperBound) != sign,
      kind.name == ForeignMarkup.highlight.name || !byte(end.upperBound).isLetterOrDigit
    else { return start }
    add(kind, index..<end.upperBound)
    return end.upperBound
  }

  /// `%%a note%%`, but not "50%% and 60%%".
  mutating func comment(at index: Int, _ line: Range<Int>) -> Int {
    guard byte(index + 1) == UInt8(ascii: "%"), !byte(index - 1).isLetterOrDigit,
      let end = closingInBlock("%%", from: index + 2), end.lowerBound > index + 2
    else { return index + 1 }
    add(.comment, index..<end.upperBound)
    return end.upperBound
  }

  /// `'''bold'''`.
  mutating func wikiSign(at index: Int, _ line: Range<Int>) -> Int {
    guard holds("'''", at: index), !byte(index + 3).isSpace, let end = closing("'''", from: index + 3, line)
    else {
      return index + 1
    }
    add(.wikiSign, index..<end.upperBound)
    return end.upperBound
  }

  /// `@fig-pump`, as Quarto refers to figures.
  mutating func reference(at index: Int, _ line: Range<Int>) -> Int {
    guard !byte(index - 1).isWordByte,
      ForeignMarkup.prefixesOfReferences.contains(where: { holds($0, at: index + 1) })
    else { return index + 1 }
    let name = bytes[(index + 1)..<line.upperBound].prefix { $0.isWordByte || $0 == UInt8(ascii: "-") }
    // One in brackets is a citation to Handout, and looked for among the sources.
    guard name.count > 4, byte(index - 1) != UInt8(ascii: "[") else { return index + 1 }
    add(.reference, index..<name.endIndex)
    return name.endIndex
  }
}
