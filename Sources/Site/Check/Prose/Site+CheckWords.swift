import Diagnostics
import Markdown

extension Site {
  /// Words that the house style avoids, in titles, descriptions, headings and paragraphs.
  ///
  /// Whole words count, in capitals or not; a hyphen or an apostrophe ends a word, so that `ex-addict` and `addict's` are found
  /// by `addict`. What stands between quotation marks or as code is not the site's own voice, so it may use any word.
  func checkWords(of page: Page, _ words: AvoidedWords) -> [Diagnostic] {
    let source = page.article.source
    let inText = page.article.document.prose.flatMap { block in
      words.find(in: block.text).map {
        Self.diagnostic($0, at: source.location(of: block.range(of: $0.range)))
      }
    }
    let inFrontMatter = [page.frontMatter.title, page.frontMatter.description].flatMap { text in
      words.find(in: Array(text.utf8)).map { found in
        // Front matter is the first thing in a file, so the first place with the word is in it.
        let place = words.find(in: source.bytes).first { $0.word.word == found.word.word }?.range
        return Self.diagnostic(found, at: place.map(source.location) ?? page.frontMatter.location)
      }
    }
    return inFrontMatter + inText
  }

  private static func diagnostic(_ found: AvoidedWords.Found, at location: Location) -> Diagnostic {
    Diagnostic(
      .avoidedWord, "the house style avoids '\(found.word.word)'", at: location,
      fix: "write '\(found.word.instead)'")
  }
}
