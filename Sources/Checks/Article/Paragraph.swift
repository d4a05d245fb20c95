import Markdown

/// A paragraph of a text, cut into sentences.
struct Paragraph {
  let prose: Document.Prose
  let sentences: [Sentence]

  init(_ prose: Document.Prose) { (self.prose, sentences) = (prose, prose.sentences) }
}
