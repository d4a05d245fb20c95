import Diagnostics
import Markdown

extension Site {
  /// Sentences and paragraphs that are longer than the site allows.
  ///
  /// A long paragraph is pointed at where it could be cut: at the first sentence that is too many.
  func checkSentences() -> [Diagnostic] {
    let reading = settings.reading
    return pages.flatMap { page -> [Diagnostic] in
      let source = page.article.source
      return page.article.document.prose.flatMap { block -> [Diagnostic] in
        guard block.kind == .paragraph else { return [] }
        let sentences = block.sentences
        var found = sentences.filter { $0.words.count > reading.sentence }.map { sentence in
          Diagnostic(
            .longSentence,
            "this sentence has \(sentence.words.count) words, \(sentence.words.count - reading.sentence) more than it may",
            at: source.location(of: block.range(of: sentence.range)), fix: "make two of it, or a list")
        }
        if sentences.count > reading.paragraph {
          found.append(
            Diagnostic(
              .longParagraph,
              "this paragraph has \(sentences.count) sentences, \(sentences.count - reading.paragraph) more than it may",
              at: source.location(of: block.range(of: sentences[reading.paragraph].range)),
              fix: "start a new paragraph here, or earlier"))
        }
        return found
      }
    }
  }
}
