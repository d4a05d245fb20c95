import Diagnostics

extension Site {
  /// Sentences and paragraphs that are longer than the site allows.
  ///
  /// A long paragraph is pointed at where it could be cut: at the first sentence that is too many.
  func checkSentences(of page: Page, _ paragraphs: [Paragraph]) -> [Diagnostic] {
    let reading = settings.reading
    let source = page.article.source
    return paragraphs.flatMap { paragraph -> [Diagnostic] in
      let sentences = paragraph.sentences
      var found = sentences.filter { $0.words.count > reading.sentence }.map { sentence in
        Diagnostic(
          .longSentence,
          "this sentence has \(sentence.words.count) words, \(sentence.words.count - reading.sentence) more than it may",
          at: source.location(of: paragraph.prose.range(of: sentence.range)), fix: "make two of it, or a list"
        )
      }
      if sentences.count > reading.paragraph {
        found.append(
          Diagnostic(
            .longParagraph,
            "this paragraph has \(sentences.count) sentences, \(sentences.count - reading.paragraph) more than it may",
            at: source.location(of: paragraph.prose.range(of: sentences[reading.paragraph].range)),
            fix: "start a new paragraph here, or earlier"))
      }
      return found
    }
  }
}
