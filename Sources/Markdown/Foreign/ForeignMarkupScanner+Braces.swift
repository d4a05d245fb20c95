import Text

extension ForeignMarkupScanner {
  /// Commands, attributes, roles and suggested edits.
  mutating func brace(at index: Int, _ line: Range<Int>) -> Int {
    switch byte(index + 1) {
    case UInt8(ascii: "{"):
      return command(endingWith: "}}", at: index, line, isSure: "<%#/&!>".utf8.contains(byte(index + 2)))
    case UInt8(ascii: "%"): return command(endingWith: "%}", at: index, line, isSure: byte(index + 2).isSpace)
    case UInt8(ascii: "#") where byte(index + 2).isSpace:
      return command(endingWith: "#}", at: index, line, isSure: false)
    case _ where place == .html: return index + 1
    case UInt8(ascii: "/") where byte(index + 2) == UInt8(ascii: "*"):
      guard let end = closing("*/}", from: index, line, most: 2_000) else { return index + 1 }
      add(.comment, index..<end.upperBound)
      return end.upperBound
    case UInt8(ascii: "+"): return edit(endingWith: "++}", at: index, line)
    case UInt8(ascii: "-") where byte(index + 2) == UInt8(ascii: "-"):
      return edit(endingWith: "--}", at: index, line)
    case UInt8(ascii: "~"): return edit(endingWith: "~~}", at: index, line)
    case UInt8(ascii: "="): return edit(endingWith: "==}", at: index, line)
    case UInt8(ascii: ">"): return edit(endingWith: "<<}", at: index, line)
    default: break
    }
    guard let end = closing("}", from: index, line) else { return index + 1 }
    let content = index + 1..<end.lowerBound
    if byte(end.upperBound) == UInt8(ascii: "`"), bytes[content].allSatisfy(\.isRole), !content.isEmpty {
      let codeEnd = endOfCode(at: end.upperBound)
      add(.role(bytes[content]), index..<codeEnd)
      return codeEnd
    }
    guard isAttribute(content, line) else { return index + 1 }
    add(.attribute(bytes[content].trimmed()), index..<end.upperBound)
    return end.upperBound
  }

  /// `<% x %>`, and the tag or address that other angle brackets hold.
  mutating func angle(at index: Int, _ line: Range<Int>) -> Int {
    let next = byte(index + 1)
    if next == UInt8(ascii: "%") { return command(endingWith: "%>", at: index, line, isSure: true) }
    if next == UInt8(ascii: "-"), holds("--8<--", at: index - 3), index - 3 == line.lowerBound {
      add(.removable, index - 3..<line.upperBound)
      return line.upperBound
    }
    guard place != .html, next.isASCIILetter || "/!?".utf8.contains(next) else { return index + 1 }
    return closing(">", from: index, line, most: 2_000)?.upperBound ?? index + 1
  }

  /// A command, which may go on in later lines.
  ///
  /// - Parameter isSure: Whether it is one even if nothing in the block ends it.
  private mutating func command(
    endingWith sign: StaticString, at index: Int, _ line: Range<Int>, isSure: Bool
  ) -> Int {
    let content: Range<Int>
    let end: Int
    if let found = closingInBlock(sign, from: index + 2) {
      (content, end) = (index + 2..<found.lowerBound, found.upperBound)
    } else if isSure {
      (content, end) = (index + 2..<max(index + 2, line.upperBound), line.upperBound)
    } else {
      return index + 2
    }
    let words = bytes[content].drop { !$0.isLetterOrDigit && $0 != UInt8(ascii: "/") }
    let name = Array(
      words.drop { $0 == UInt8(ascii: "/") }.drop(while: \.isSpace).prefix {
        $0.isWordByte || $0 == UInt8(ascii: "-")
      })
    if words.first == UInt8(ascii: "/") || name.starts(with: "end".utf8) {
      let opened = name.starts(with: "end".utf8) ? Array(name.dropFirst(3)) : name
      // {% end %} ends whatever is open.
      if let place = open.commands.lastIndex(where: { $0 == opened || opened.isEmpty }) {
        open.commands.remove(at: place)
        return end
      }
    } else if canHaveEnd(at: index) {
      // Few are open at a time; nothing ends most of a text that holds thousands.
      if open.commands.count > 100 { open.commands.removeFirst() }
      open.commands.append(name)
    }
    add(.command(bytes[content]), index..<end)
    return end
  }

  /// Whether a command may have another that ends it: `{{ x }}` and `<%= x %>` never do.
  private func canHaveEnd(at index: Int) -> Bool {
    let third = byte(index + 2)
    return byte(index + 1) == UInt8(ascii: "%") ? third != UInt8(ascii: "=") : "<%#".utf8.contains(third)
  }

  /// `{++x++}` and its like, by which CriticMarkup suggests changes.
  private mutating func edit(endingWith sign: StaticString, at index: Int, _ line: Range<Int>) -> Int {
    guard byte(index + 1) == byte(index + 2), let end = closing(sign, from: index + 3, line, most: 2_000)
    else {
      return index + 1
    }
    add(.edit, index..<end.upperBound)
    return end.upperBound
  }

  /// Whether what is between braces is attributes that Handout does not read.
  private func isAttribute(_ range: Range<Int>, _ line: Range<Int>) -> Bool {
    let content = bytes[range]
    if content.first == UInt8(ascii: ":") { return content.count > 1 }
    guard place != .choices else { return false }
    let isLast = bytes[range.upperBound + 1..<line.upperBound].allSatisfy(\.isSpace)
    if content.elementsEqual("-".utf8) { return place == .heading && isLast }
    let words = content.split(whereSeparator: \.isSpace)
    guard let first = words.first, words.allSatisfy(\.isAttribute) else { return false }
    if "#.".utf8.contains(first[first.startIndex]) {
      // Those of headings are read, but not with a space before them.
      return place != .heading || !isLast || first.startIndex > range.lowerBound
    }
    let before = byte(range.lowerBound - 2)
    return range.lowerBound - 1 == line.lowerBound || place == .heading || ")]`*_\"".utf8.contains(before)
  }
}

extension UInt8 {
  fileprivate var isRole: Bool { isWordByte || "-:.".utf8.contains(self) }
}

extension ArraySlice<UInt8> {
  /// Whether a word is `.class`, `#id` or `key=value`, or goes on with the value of the one before it.
  fileprivate var isAttribute: Bool {
    guard let first else { return false }
    if "#.".utf8.contains(first) {
      return dropFirst().first?.isASCIILetter == true
        && dropFirst().allSatisfy { $0.isWordByte || "-:".utf8.contains($0) || $0 >= 0x80 }
    }
    return last == UInt8(ascii: "\"")
      || prefix { $0.isWordByte || $0 == UInt8(ascii: "-") }.endIndex
        == firstIndex(of: UInt8(ascii: "="))
  }
}
