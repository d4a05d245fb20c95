import Page
package import Diagnostics
import Markdown
import Site

extension Check {
  /// A word that the house style avoids.
  package static let avoidedWord = Check("avoided-word", .warning)
}

/// Words that the house style avoids, in titles, descriptions, headings, paragraphs and texts of studies.
///
/// Whole words count, in capitals or not; a hyphen or an apostrophe ends a word, so that `ex-victim` and `victim's` are found
/// by `victim`. What stands between quotation marks or as code is not the site's own voice, so it may use any word.
struct AvoidedWords: ProseCheck {
  func findings(in scope: ProseScope) -> [Diagnostic] {
    let words = scope.style.avoidedWords
    let inText = scope.blocks.flatMap { block in words.find(in: block.text).map { (block, $0) } }
    let inFrontMatter = scope.titles.flatMap { words.find(in: Array($0.utf8)) }
    guard !inText.isEmpty || !inFrontMatter.isEmpty else { return [] }
    let source = scope.source()
    return inFrontMatter.map { found in
      // Front matter is the first thing in a file, so the first place with the word is in it.
      let range = words.find(in: source.bytes).first { $0.word.word == found.word.word }?.range
      return Diagnostic(
        .avoidedWord, .avoided(found.word), at: range.map(source.location) ?? scope.location)
    }
      + inText.map { block, found in
        Diagnostic(.avoidedWord, .avoided(found.word), at: source.location(of: block.range(of: found.range)))
      }
  }
}

extension Message {
  fileprivate static func avoided(_ word: SiteSettings.AvoidedWord) -> Message {
    Message("the house style avoids '\(word.word)'", fix: "write '\(word.instead)'")
  }
}
