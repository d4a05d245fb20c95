package import Diagnostics

/// A piece of a document that somebody can translate by itself, with its place in the file.
///
/// Inline Markdown stays in it. What is structure does not: the marks of lists, headings and quotes, ids, and where answers lead.
package struct TextBlock: Sendable, Hashable {
  /// What it is.
  package enum Kind: Sendable, Hashable {
    /// A heading of a level.
    case heading(Int)
    /// A paragraph.
    case paragraph
    /// The text of a list item.
    case listItem
    /// A cell of a table.
    case cell
    /// A text in a callout.
    case callout
    /// The title of a callout, without the asterisks that make it one.
    case calloutTitle
    /// The words of an answer.
    case answer
    /// A text in a footnote.
    case footnote
    /// Lines of code.
    case code
    /// Lines of HTML.
    case html
    /// The lines between the fences of a block whose info string starts with this name: they may be a component.
    case fenced(String)
    /// A value of YAML, by its key.
    case value(String)
  }

  /// What it is.
  package var kind: Kind
  /// The text.
  ///
  /// Its lines are joined by spaces; a break that readers see is a backslash and a line end. Lines of code and HTML stay lines.
  package var text: String
  /// Where it stands in the file, in bytes.
  package var range: Range<Int>
  /// What starts each of its further lines, such as the marks of a quote.
  package var margin: [UInt8] = []
  /// Whether it stands in a callout that warns of harm.
  package var isGrave = false
  /// Whether it can stay as it is in any language, such as a number or code.
  package var isOptional = false
  /// What else to change where the words of a heading change, so that its id stays.
  package var edits: [Edit] = []

  /// The id of a heading, and those that it had.
  package var ids: [String] = []

  /// Something to write in the place of bytes of the file.
  package struct Edit: Sendable, Hashable {
    /// The bytes; empty to write something between two.
    package let range: Range<Int>
    /// What to write there.
    package let text: String
  }

  /// Whether line ends are part of it.
  package var isVerbatim: Bool {
    switch kind {
    case .code, .html, .fenced: true
    default: false
    }
  }

  /// Describes a block.
  package init(_ kind: Kind, _ text: String, at range: Range<Int>) {
    (self.kind, self.text, self.range) = (kind, text, range)
    isOptional = kind == .code || !text.hasLetters
  }
}

extension Document {
  /// The blocks of a text in the order of the file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - start: Where the Markdown starts in the file, in bytes.
  ///   - options: How headings get their ids, and whether there are choices.
  package static func blocks(
    of source: SourceText, from start: Int = 0, options: Options = Options()
  ) -> [TextBlock] {
    guard Bounds(source: source, start: start).excesses.isEmpty,
      let tree = SyntaxTree(parsing: source.bytes[start...])
    else { return [] }
    var survey = BlockSurvey(source: source, start: start, options: options)
    survey.read(tree)
    return survey.blocks
  }
}

extension String {
  /// Whether there are words in the text, besides the keys of citations.
  fileprivate var hasLetters: Bool {
    var isCitation = false
    var last: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if scalar == "@", last == "[" { isCitation = true }
      if scalar == "]" { isCitation = false }
      if !isCitation, scalar.properties.isAlphabetic { return true }
      last = scalar
    }
    return false
  }
}
