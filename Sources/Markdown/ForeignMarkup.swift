import Text

/// Markup of other programs, and of other kinds of Markdown, which readers would see as it is.
enum ForeignMarkup {
  struct Kind {
    /// What it is, after "this is".
    let name: String
    let fix: String
  }

  static let admonition = Kind(
    name: "a callout of another program", fix: "write > [!WARNING] and > before each line of the callout")
  static let division = Kind(
    name: "a division of another program",
    fix: "for a callout, write > [!WARNING] and > before each of its lines")
  static let directive = Kind(
    name: "a directive of another program",
    fix: "for a callout, write > [!WARNING] and > before each of its lines")
  static let template = Kind(
    name: "a command of another program", fix: "write out what it stood for, or ` around it to show it")
  static let attribute = Kind(
    name: "an attribute of another kind of Markdown",
    fix: "remove it: attributes stand only after headings, as {#id}")
  static let formula = Kind(name: "a formula", fix: "write it in words and signs, such as x²")
  static let raised = Kind(name: "a raised text", fix: "write the sign itself, such as ² or ⁹")
  static let lowered = Kind(name: "a lowered text", fix: "write the sign itself, such as ₂ in SpO₂")
  static let inlineNote = Kind(
    name: "a footnote of another kind of Markdown", fix: "write [^1] here, and [^1]: … below")
  static let highlight = Kind(name: "a highlight of another kind of Markdown", fix: "write **…**")
  static let wikiLink = Kind(name: "a link of a wiki", fix: "write [text](page.md)")
  static let emoji = Kind(name: "the name of a picture", fix: "write the sign itself, or a word")
  static let bullet = Kind(
    name: "a list of a word processor", fix: "begin each item with a hyphen and a space")
  static let command = Kind(name: "a command of another program", fix: "remove it")
  static let gridTable = Kind(
    name: "a table of another kind of Markdown", fix: "write | a | b | and | --- | --- | below the header")

  /// Whether a text may hold any of it; nearly all texts do not.
  static func isPossible(in text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBytes { text in
      signs.contains { text.range(of: $0) != nil } || hasCaret(text) || hasBrace(text)
        || hasNameOfPicture(text) || hasBullet(text)
    }
  }

  /// Rare signs, as each costs a look at the whole text.
  private static let signs: [StaticString] = [
    "$", "==", "!!!", "???", ":::", "\t", "[[", "·", "\u{F0B7}", ".. ", "\\newpage", "\\pagebreak",
    "[TOC]", "[toc]",
    "+--", "+==",
  ]

  /// Whether a caret stands elsewhere than in the mark of a footnote.
  private static func hasCaret(_ text: UnsafeRawBufferPointer) -> Bool {
    text.contains("^") { place in place == 0 || text[place - 1] != UInt8(ascii: "[") }
  }

  /// Whether a brace stands elsewhere than after a heading, or one tilde in a word.
  private static func hasBrace(_ text: UnsafeRawBufferPointer) -> Bool {
    text.contains("{") { place in
      let before = place > 0 ? text[place - 1] : UInt8(ascii: "\n")
      let after = place + 1 < text.count ? text[place + 1] : 0
      return "{%:".utf8.contains(after) || ")]`*_\n>".utf8.contains(before)
    }
      || text.contains("~") { place in
        place > 0 && text[place - 1].isLetterOrDigit
      }
  }

  /// Whether a colon stands at the start of a word.
  private static func hasNameOfPicture(_ text: UnsafeRawBufferPointer) -> Bool {
    text.contains(":") { place in
      (place == 0 || text[place - 1].isSpace) && place + 1 < text.count && text[place + 1].isASCIILetter
    }
  }

  private static func hasBullet(_ text: UnsafeRawBufferPointer) -> Bool {
    let second = Set(bullets.map { $0[1] })
    return text.contains(0xE2) { place in
      place + 2 < text.count && second.contains(text[place + 1])
        && bullets.contains { $0[1] == text[place + 1] && $0[2] == text[place + 2] }
    }
  }

  /// The bullets that start with the byte of most other signs beyond ASCII, such as quotation marks.
  static let bullets = ["•", "▪", "◦", "‣", "●"].map { Array($0.utf8) }
}

extension UnsafeRawBufferPointer {
  /// Whether a byte stands anywhere where a condition holds.
  fileprivate func contains(_ byte: UInt8, where isMeant: (Int) -> Bool) -> Bool {
    var offset = 0
    while let found = firstIndex(of: byte, from: offset) {
      if isMeant(found) { return true }
      offset = found + 1
    }
    return false
  }

  fileprivate func contains(_ sign: Unicode.Scalar, where isMeant: (Int) -> Bool) -> Bool {
    contains(UInt8(ascii: sign), where: isMeant)
  }
}
