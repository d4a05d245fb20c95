import Diagnostics
import Markdown

/// A page just after its file was read.
///
/// An ``Article`` keeps the facts. The tree of the text is needed only to make these, and the text that readers get.
struct ParsedPage {
  let path: ContentPath
  let root: String
  let frontMatter: FrontMatter
  /// Where the text starts in the file.
  let bodyStart: Int
  let document: Document
  let resolver: ArticleResolver
  /// What is wrong with the front matter.
  let mistakes: [Diagnostic]

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - text: Its text.
  ///   - path: Its file.
  ///   - surroundings: What its HTML depends on besides.
  init(_ text: PageText, at path: ContentPath, in surroundings: ArticleSurroundings) {
    let source = text.source
    let (frontMatter, bodyStart, mistakes) = FrontMatter.read(source)
    var resolver = ArticleResolver(
      path: text.translation?.original ?? path, root: surroundings.root, source: source,
      studies: surroundings.studies,
      forms: surroundings.forms,
      words: surroundings.words,
      foreign: surroundings.translations.map {
        ForeignWords(text.translation?.text.foreignValues ?? [], in: $0)
      } ?? ForeignWords())
    var options = surroundings.options
    options.readsChoices = frontMatter.isQuiz
    if let made = text.translation, !made.foreign.isEmpty, let languages = surroundings.translations {
      options.foreign = ForeignText(made.foreign, in: languages.source, among: languages.language)
    }
    document = Document(parsing: source, from: bodyStart, options: options, resolver: &resolver)
    (self.path, root) = (path, surroundings.root)
    self.frontMatter = text.translation.map { frontMatter.ofTranslation(at: $0.aliases) } ?? frontMatter
    (self.bodyStart, self.resolver, self.mistakes) = (bodyStart, resolver, mistakes)
  }

  /// What readers get of the page.
  var readerText: ReaderText {
    ReaderText(frontMatter, document, citations: resolver.citations, at: path, root: root)
  }
}
