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
      signs.contains { text.range(of: $0) != nil } || text.range(of: "|") != nil
    }
  }

  /// Rare signs, as each costs a look at the whole text.
  private static let signs: [StaticString] = [
    "{", "$", "^", "~", "==", "!!!", "???", ":::", "\t", "[[", "•", "·", "▪", "◦", "‣", "●", "\u{F0B7}",
    "\n.. ",
    "\\newpage", "\\pagebreak", "[TOC]", "[toc]", "+--", "+==", " :",
  ]
}
