import Diagnostics
import Markdown

/// A paragraph with its sentences, which several checks need.
struct Paragraph {
  let prose: Document.Prose
  let sentences: [Sentence]
}

extension Site {
  /// What is wrong with the words of the pages, worked out on all cores.
  func checkProse() async -> [Diagnostic] {
    let words = AvoidedWords(settings.words)
    return await pages.concurrentMap { page in
      let paragraphs = page.article.document.prose.filter { $0.kind == .paragraph }.map {
        Paragraph(prose: $0, sentences: $0.sentences)
      }
      return self.checkReadingLevel(of: page, paragraphs) + self.checkSentences(of: page, paragraphs)
        + self.checkWords(of: page, words)
    }.flatMap(\.self)
  }
}
