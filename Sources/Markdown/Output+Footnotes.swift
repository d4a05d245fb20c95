import Text
import Words

extension Output {
  /// The footnotes with the name of the arrow back to the text, which libcmark-gfm writes in English, in the words of a site.
  ///
  /// No text can hold what is looked for: in texts, quotation marks are written as `&quot;`.
  func footnotes(saying words: Words) -> [UInt8] {
    guard !footnotes.isEmpty, words.backToContent != Self.libraryWords else { return footnotes }
    let start = Array("data-footnote-backref aria-label=\"".utf8)
    let written = start + Array("\(Self.libraryWords)\"".utf8)
    let replacement = start + HTML.escaped(words.backToContent.utf8) + [UInt8(ascii: "\"")]
    return footnotes.replacing(written, with: replacement)
  }

  /// What libcmark-gfm calls the arrow.
  private static let libraryWords = "Back to content"
}
