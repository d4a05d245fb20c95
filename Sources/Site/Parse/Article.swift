package import Diagnostics
package import Digest
package import Evidence
package import Markdown
package import Quiz
import Words

/// A page as its file alone tells it: nothing is known yet of other files.
///
/// It holds facts, not the text: neither the file's bytes nor the HTML, of which a large site has more than memory should hold.
/// A reference, since pages are handed around much, and nothing of it ever changes.
package final class Article: Sendable {
  /// The file.
  package let file: PageFile
  /// What stands before the text.
  package let frontMatter: FrontMatter
  /// The headings of the text.
  package let document: Outline
  /// Where its links and images lead.
  package let links: [ArticleLink]
  /// The sources that it cites, numbered, and where.
  package let citations: ArticleCitations
  /// The quiz that it is, where it is one and its structure is sound.
  package let quiz: Quiz?
  /// What was proven of the quiz, where all of it holds.
  package let proof: Proof?
  /// The keys of the studies that its tables and charts show.
  package let shownStudies: [String]
  /// The forms on it.
  package let forms: [Form]
  /// What the page may say of its review.
  package let reviewStatus: ReviewStatus
  /// What is wrong with the file by itself.
  package let diagnostics: [Diagnostic]
  /// Tells its file's bytes apart from all others.
  package let digest: Digest
  /// Tells apart what other pages can see of it.
  package let face: Digest
  /// Where the page is published below the output folder.
  package let outputPath: String
  /// Where its HTML is.
  let text: TextPlace

  /// The path of the file.
  package var path: ContentPath { file.path }

  /// The text of the file, read once more: for the place of a mistake, of which there are few.
  package var source: SourceText { file.textAgain() }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - source: Its text.
  ///   - path: Its file.
  ///   - root: The path of the home page, with a slash at both ends.
  ///   - studies: What its tables and charts can show; nothing where the page is looked at by itself.
  ///   - forms: What its forms need to know of the site; nothing where the page is looked at by itself.
  ///   - options: What authors may do.
  package convenience init(
    parsing source: SourceText, at path: ContentPath, root: String,
    studies: StudyLibrary = StudyLibrary(emptyFile: Site.studiesFile),
    forms: FormSurroundings = FormSurroundings(), options: Document.Options
  ) {
    let surroundings = ArticleSurroundings(
      root: root, studies: studies, forms: forms, options: options)
    self.init(parsing: source, of: PageFile(path, source), in: surroundings)
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - source: Its text.
  ///   - file: Where the text is.
  ///   - surroundings: What its HTML depends on besides.
  ///   - store: Takes the HTML.
  package init(
    parsing source: SourceText, of file: PageFile, in surroundings: ArticleSurroundings,
    store: (any TextStore)? = nil
  ) {
    let parsed = ParsedPage(source, at: file.path, in: surroundings)
    self.file = file
    frontMatter = parsed.frontMatter
    document = Outline(parsed.document)
    // Not the array itself, which has grown and holds more room than it needs.
    links = parsed.resolver.links.map(\.self)
    citations = ArticleCitations(parsed.resolver.citations, at: parsed.resolver.citedPlaces)
    shownStudies = parsed.resolver.components.shown
    forms = parsed.resolver.components.forms
    var mistakes = parsed.mistakes
    mistakes += parsed.document.diagnostics
    if frontMatter.isQuiz {
      let examined = Self.examine(parsed.document, of: source, frontMatter)
      (quiz, proof) = (examined.quiz, examined.proof)
      mistakes += examined.diagnostics
    } else {
      (quiz, proof) = (nil, nil)
    }
    mistakes += parsed.resolver.components.diagnostics
    for range in parsed.resolver.badCitations { mistakes.append(Self.badCitation(source, range)) }
    diagnostics = mistakes
    reviewStatus = ReviewStatus(frontMatter) { parsed.readerText }
    (digest, face) = Self.digests(of: source, bodyStart: parsed.bodyStart, document, citations, shownStudies)
    outputPath = file.path.outputPath
    text = TextPlace(ArticleText(parsed.document), in: store)
  }

  /// Takes the facts of a page that was read before.
  init(
    file: PageFile, frontMatter: FrontMatter, document: Outline, links: [ArticleLink],
    citations: ArticleCitations, shownStudies: [String], forms: [Form], reviewStatus: ReviewStatus,
    diagnostics: [Diagnostic], digest: Digest, face: Digest
  ) {
    self.file = file
    self.frontMatter = frontMatter
    self.document = document
    self.links = links
    self.citations = citations
    self.shownStudies = shownStudies
    self.forms = forms
    self.reviewStatus = reviewStatus
    self.diagnostics = diagnostics
    self.digest = digest
    self.face = face
    (quiz, proof) = (nil, nil)
    outputPath = file.path.outputPath
    text = .file
  }

  /// Reads a document as a quiz and proves it.
  ///
  /// Where the lists of answers could not be read as they are meant, what would be said of the rest would mislead.
  private static func examine(_ document: Document, of source: SourceText, _ frontMatter: FrontMatter) -> (
    quiz: Quiz?, proof: Proof?, diagnostics: [Diagnostic]
  ) {
    guard !document.diagnostics.contains(where: { Check.choices.contains($0.check) }) else {
      return (nil, nil, [])
    }
    let draft = QuizDraft(
      document, title: frontMatter.title, source: source, location: frontMatter.location,
      expectations: frontMatter.expectations)
    return draft.examined()
  }

  private static func badCitation(_ source: SourceText, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .badCitation, "this looks like a citation but cannot be read as one", at: source.location(of: range),
      fix: "write [@key], [@key, p. 4] or [@key; @other]")
  }
}

/// What the facts and the HTML of a page depend on besides its file.
package struct ArticleSurroundings: Sendable {
  /// The path of the home page, with a slash at both ends.
  let root: String
  /// What tables and charts can show.
  let studies: StudyLibrary
  /// What forms need to know.
  let forms: FormSurroundings
  /// What authors may do, and the words for readers.
  let options: Document.Options

  /// The words for readers.
  var words: Words { options.words }
}
