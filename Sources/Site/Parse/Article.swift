package import Diagnostics
package import Evidence
package import Markdown
package import Quiz

/// A page as its file alone tells it: nothing is known yet of other files.
package struct Article: Sendable {
  /// The file.
  package let path: ContentPath
  /// Its text, for positions.
  package let source: SourceText
  /// What stands before the text.
  package let frontMatter: FrontMatter
  /// The text as HTML and facts.
  package let document: Document
  /// Where its links and images lead.
  package let links: [ArticleLink]
  /// The sources that it cites, numbered.
  package let citations: CitationList
  /// The key of each citation, with its place in the file in bytes.
  package let citedKeys: [(key: String, range: Range<Int>)]
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
  /// The path of the home page, with a slash at both ends.
  let root: String
  /// What is wrong with the file by itself.
  package let diagnostics: [Diagnostic]

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - source: Its text.
  ///   - path: Its file.
  ///   - root: The path of the home page, with a slash at both ends.
  ///   - studies: What its tables and charts can show; nothing where the page is looked at by itself.
  ///   - forms: What its forms need to know of the site; nothing where the page is looked at by itself.
  ///   - options: What authors may do.
  package init(
    parsing source: SourceText, at path: ContentPath, root: String,
    studies: StudyLibrary = StudyLibrary(emptyFile: Site.studiesFile),
    forms: FormSurroundings = FormSurroundings(), options: Document.Options
  ) {
    let (frontMatter, bodyStart, mistakes) = FrontMatter.read(source)
    var resolver = ArticleResolver(path: path, root: root, source: source, studies: studies, forms: forms)
    var options = options
    options.readsChoices = frontMatter.isQuiz
    let document = Document(parsing: source, from: bodyStart, options: options, resolver: &resolver)
    let examined = frontMatter.isQuiz ? Self.examine(document, of: source, frontMatter) : nil
    self.path = path
    self.source = source
    self.frontMatter = frontMatter
    self.document = document
    links = resolver.links
    citations = resolver.citations
    citedKeys = resolver.citedKeys
    shownStudies = resolver.components.shown
    self.forms = resolver.components.forms
    quiz = examined?.quiz
    proof = examined?.proof
    self.root = root
    reviewStatus = ReviewStatus(frontMatter) { [citations = resolver.citations] in
      ReaderText(frontMatter, document, citations: citations, at: path, root: root)
    }
    diagnostics =
      mistakes + document.diagnostics + (examined?.diagnostics ?? []) + resolver.components.diagnostics
      + resolver.badCitations.map { Self.badCitation(source, $0) }
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

/// A link or image of a page, and where it leads.
package struct ArticleLink: Sendable {
  /// Where it leads.
  package let target: LinkTarget
  /// As it is written.
  package let link: Document.Link
}
