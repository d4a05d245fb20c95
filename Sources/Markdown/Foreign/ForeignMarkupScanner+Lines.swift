import Text

extension ForeignMarkupScanner {
  /// Reads what means something at the start of a line; returns where to go on.
  mutating func readStart(of line: Range<Int>) -> Int {
    let text = bytes[line].trimmed()
    let (start, end) = (text.startIndex, text.endIndex)
    let wasInDirective = isInDirective
    isInDirective = false
    guard let first = text.first, let kind = kind(at: first, of: text, line, isOption: wasInDirective) else {
      return line.lowerBound
    }
    switch kind {
    case .markOnly(let kind, let length):
      add(kind, start..<start + length)
      return start + length
    case .line(let kind):
      add(kind, text.indices)
      return end
    case .quiet: return end
    }
  }

  private enum Start {
    /// Only the first bytes of the line are markup.
    case markOnly(ForeignMarkup, length: Int)
    case line(ForeignMarkup)
    /// The line ends what was reported before.
    case quiet
  }

  private mutating func kind(
    at first: UInt8, of text: ArraySlice<UInt8>, _ line: Range<Int>, isOption: Bool
  ) -> Start? {
    let start = text.startIndex
    let next = start + 1 < text.endIndex ? text[start + 1] : UInt8(ascii: " ")
    switch first {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      let isCallout = holds("!!! ", at: start) || holds("??? ", at: start) || holds("???+ ", at: start)
      return isCallout ? .line(.admonition(text.dropFirst(3))) : nil
    case UInt8(ascii: ":"):
      if holds(":::", at: start) { return division(text) }
      if isField(text, isOption: isOption) {
        isInDirective = isOption
        return isOption ? .quiet : .line(.option)
      }
      return next.isSpace && text.count > 2 ? .markOnly(.definition, length: 1) : nil
    case UInt8(ascii: "."):
      let isDirective = holds(".. ", at: start) && text.suffix(200).contains(UInt8(ascii: ":"))
      guard isDirective || holds(".. [", at: start) else { return nil }
      isInDirective = true
      return .line(.directive(text.dropFirst(3)))
    case UInt8(ascii: "+"):
      if holds("+++", at: start) {
        let rest = text.dropFirst(3).trimmed()
        return rest.isEmpty || rest.first == UInt8(ascii: "{") ? .line(.removable) : nil
      }
      let isTable = (holds("+--", at: start) || holds("+==", at: start)) && text.last == first
      return isTable ? .line(.gridTable) : nil
    case UInt8(ascii: "{"): return next == UInt8(ascii: "|") ? .line(.gridTable) : nil
    case UInt8(ascii: "="): return equals(text)
    case UInt8(ascii: "("):
      if let close = closing(") ", from: start, line), close.lowerBound > start + 2 {
        if next == UInt8(ascii: "@") { return .markOnly(.example, length: close.lowerBound + 1 - start) }
        if holds("(ref:", at: start) { return .line(.label) }
      }
      return holds(")=", at: text.endIndex - 2) && text.dropFirst().dropLast(2).allSatisfy(\.isLabel)
        ? .line(.label) : nil
    case UInt8(ascii: "*"):
      guard next == UInt8(ascii: "["), let close = closing("]: ", from: start, line),
        close.lowerBound > start + 2
      else { return nil }
      return .line(.abbreviation)
    case UInt8(ascii: "#"):
      if next == UInt8(ascii: "+") { return letters(at: start + 2) > 1 ? .line(.removable) : nil }
      let name = text.drop { $0 == first }
      return next == first && text.count - name.count <= 6 && name.first?.isLetterOrDigit == true
        ? .line(.heading) : nil
    case UInt8(ascii: "i"), UInt8(ascii: "e"): return isStatement(text) ? .line(.removable) : nil
    case UInt8(ascii: "%"):
      let isTitle = start == self.start && next == UInt8(ascii: " ") && letters(at: start + 2) > 0
      guard text.elementsEqual("%%".utf8) else { return isTitle ? .line(.comment) : nil }
      open.isInComment.toggle()
      return open.isInComment ? .line(.comment) : .quiet
    case UInt8(ascii: "|"):
      let isVerse = next == UInt8(ascii: " ") && place != .table && !text.dropFirst().contains(first)
      return isVerse ? .markOnly(.verse, length: 1) : nil
    case UInt8(ascii: "["): return bracketed(text)
    case UInt8(ascii: "o"): return next == UInt8(ascii: "\t") ? .markOnly(.bullet, length: 1) : nil
    default:
      return ForeignMarkup.bullets.first(where: text.starts).flatMap { sign in
        // A full stop of the middle is a bullet only in front of a tab or a space.
        byte(start + sign.count).isSpace || sign.count > 2 ? .markOnly(.bullet, length: sign.count) : nil
      }
    }
  }

  /// The number of letters at an offset.
  func letters(at index: Int) -> Int { bytes[index..<max(index, end)].prefix(while: \.isASCIILetter).count }

  /// `::: warning`; and `:::`, which ends one.
  private mutating func division(_ text: ArraySlice<UInt8>) -> Start {
    let name = text.drop { $0 == UInt8(ascii: ":") }
    guard !name.isEmpty || open.divisions == 0 else {
      open.divisions -= 1
      return .quiet
    }
    // :::image …::: ends in its own line.
    if !name.isEmpty, !name.suffix(3).elementsEqual(":::".utf8) { open.divisions += 1 }
    return .line(.division(name))
  }

  /// `:Author: me`, and `:alt: text` below a directive; the names of pictures are in small letters.
  private func isField(_ text: ArraySlice<UInt8>, isOption: Bool) -> Bool {
    let name = text.dropFirst().prefix { $0.isWordByte || $0 == UInt8(ascii: "-") }
    guard let first = name.first, byte(name.endIndex) == UInt8(ascii: ":"), byte(name.endIndex + 1).isSpace
    else {
      return false
    }
    return isOption || first.lowercased != first
  }

  /// `=== "Tab"` and `== Heading ==`; a line of these signs alone makes the line above it a heading.
  private func equals(_ text: ArraySlice<UInt8>) -> Start? {
    let rest = text.drop { $0 == UInt8(ascii: "=") }
    guard rest.startIndex - text.startIndex >= 2 || (text.startIndex == start && text.endIndex == end) else {
      return nil
    }
    let name = rest.drop { $0.isSpace || "!+".utf8.contains($0) }
    if holds("===", at: text.startIndex), name.first == UInt8(ascii: "\"") { return .line(.tab) }
    return rest.first == UInt8(ascii: " ") && name.first?.isASCIILetter == true ? .line(.heading) : nil
  }

  /// `import X from 'x'` and `export const x`, which MDX runs.
  private func isStatement(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.startIndex
    if holds("export ", at: start) {
      return ["const ", "default ", "function "].contains { text.dropFirst(7).starts(with: $0.utf8) }
    }
    guard holds("import ", at: start) else { return false }
    var words = text.split(separator: UInt8(ascii: " ")).dropFirst()
    guard let last = words.popLast() else { return false }
    let name = last.drop { $0 == UInt8(ascii: ";") }
    return name.first.map { "'\"".utf8.contains($0) } == true
      && (words.isEmpty || words.last?.elementsEqual("from".utf8) == true)
  }

  /// `[TOC]`, `[NOTE]` alone in a line, and `- [-] a task`.
  private func bracketed(_ text: ArraySlice<UInt8>) -> Start? {
    let name = text.dropFirst().dropLast()
    if text.last == UInt8(ascii: "]"), !name.contains(where: { !$0.isASCIILetter }) {
      switch String(decoding: name, as: UTF8.self) {
      case "TOC", "toc": return .line(.contents)
      case "NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION": return .line(.admonition(name))
      default: return nil
      }
    }
    let start = text.startIndex
    let isItem = byte(start - 1) == UInt8(ascii: " ") && "-*+".utf8.contains(byte(start - 2))
    guard isItem, place != .choices else { return nil }
    if holds("[] ", at: start) { return .markOnly(.box, length: 2) }
    let sign = byte(start + 1)
    let isBox = holds("] ", at: start + 2) && !sign.isLetterOrDigit && !sign.isSpace
    return isBox ? .markOnly(.box, length: 3) : nil
  }
}

extension UInt8 {
  /// Whether the byte stands in the name of a label: a letter, a digit, or one of `_`, `-`, `.` and `:`.
  fileprivate var isLabel: Bool { isWordByte || "-.:".utf8.contains(self) }
}
