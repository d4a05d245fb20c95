package import Diagnostics
package import Digest
package import Evidence
package import Markdown
package import Quiz
import Words

/// What the file of a page says by itself.
///
/// Facts, not the text: a large site has more bytes and HTML than memory should hold. A class, because articles are
/// handed around a lot and never change.
package final class Article: Sendable {
  /// The file.
  package let file: PageFile
  /// The place of its language among those of the site.
  package let language: Int
  /// What it is a translation of, and how far; `nil` for a page with a text of its own.
  package let translation: TranslationFacts?
  /// What stands before the text.
  package let frontMatter: FrontMatter
  /// The headings of the text.
  package let outline: Outline
  /// Where its links and images lead.
  package let links: [ArticleLink]
  /// Whether one of them is an address from the first slash on, which few texts have.
  package let linksToAddresses: Bool
  /// The sources that it cites, numbered, and where.
  package let citations: ArticleCitations
  /// The quiz, if the page is one and can be read as one.
  package let quiz: Quiz?
  /// The proof of the quiz, if everything holds.
  package let proof: Proof?
  /// The keys of the studies that its tables and charts show.
  package let shownStudies: [String]
  /// The forms on it.
  package let forms: [Form]
  /// What the page may say of its review.
  package let reviewStatus: ReviewStatus
  /// What is wrong with the file by itself.
  package let diagnostics: [Diagnostic]
  /// The words of the glossary that it explains, by their places there.
  package let explainedTerms: [Int]
  /// The digest of the file.
  package let digest: Digest
  /// The digest of what other pages can show of it.
  package let face: Digest
  /// Where the page is published below the output folder.
  package let outputPath: String
  /// Where its HTML is.
  package let text: TextPlace

  /// The path of the file.
  package var path: ContentPath { file.path }

  /// The path within its language, which is that of the same page in the main language.
  package var local: ContentPath { path.local(inLanguage: language) }

  /// The file from whose folder relative links count: of a translation its original, whose links it has.
  package var linkBase: ContentPath { translation?.original ?? path }

  /// Whether a text of its front matter is that of its original, in another language.
  package func isUntranslated(_ text: String) -> Bool {
    translation?.untranslatedTexts.contains(text) ?? false
  }

  /// The files that may be meant by a relative link, the likeliest first: a translation means a page in its own language, or else its
  /// original.
  package func files(named relative: String) -> [ContentPath] {
    guard let named = ContentPath(relative, from: linkBase.folder) else { return [] }
    guard translation != nil, let folder = path.text.split(separator: "/").first else { return [named] }
    return [ContentPath("\(folder)/\(named.text)"), named]
  }

  /// The text of the file, read again.
  ///
  /// For the place of a mistake only: there are few.
  package var source: SourceText { file.textAgain() }

  /// The page with more old addresses than its file names.
  package func adding(aliases: [Located<String>]) -> Article {
    var frontMatter = frontMatter
    frontMatter.aliases += aliases
    return Article(self, frontMatter: frontMatter)
  }

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
    studies: StudyLibrary = StudyLibrary(emptyFile: ContentPath.studies.file),
    forms: FormSurroundings = FormSurroundings(), options: Document.Options
  ) {
    let surroundings = ArticleSurroundings(
      root: root, studies: studies, forms: forms, options: options)
    self.init(parsing: PageText(source), of: PageFile(path, source), in: surroundings)
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - text: Its text.
  ///   - file: Where the text is.
  ///   - surroundings: What its HTML depends on besides.
  ///   - store: Takes the HTML.
  ///   - proof: The proof of the quiz that it translates, which is its own.
  package init(
    parsing text: PageText, of file: PageFile, in surroundings: ArticleSurroundings,
    store: (any TextStore)? = nil, proof: Proof? = nil
  ) {
    let source = text.source
    let parsed = ParsedPage(text, at: file.path, in: surroundings)
    language = surroundings.language
    translation = text.translation.map { TranslationFacts($0, parsed.frontMatter, in: surroundings) }
    self.file = file
    frontMatter = parsed.frontMatter
    outline = Outline(parsed.document)
    // A copy: an array that has grown has more room than it needs.
    links = parsed.resolver.links.map(\.self)
    linksToAddresses = links.leadToAddresses
    citations = ArticleCitations(
      parsed.resolver.citations, at: parsed.resolver.mentions, parsed.resolver.names)
    shownStudies = parsed.resolver.components.shown
    forms = parsed.resolver.components.forms
    var mistakes = parsed.mistakes
    mistakes += parsed.document.diagnostics
    if frontMatter.isQuiz, text.translation != nil {
      let draft = Self.draft(parsed.document, of: source, frontMatter)
      let checked = draft?.checked()
      (quiz, self.proof) = (checked?.quiz, proof)
      mistakes += checked?.diagnostics ?? []
    } else if frontMatter.isQuiz {
      let examined = Self.examine(parsed.document, of: source, frontMatter)
      (quiz, self.proof) = (examined.quiz, examined.proof)
      mistakes += examined.diagnostics
    } else {
      (quiz, self.proof) = (nil, nil)
    }
    mistakes += parsed.resolver.components.diagnostics
    for range in parsed.resolver.badCitations { mistakes.append(Self.badCitation(source, range)) }
    for link in parsed.resolver.wrongNumbers { mistakes.append(Self.wrongNumber(source, link)) }
    if let made = text.translation {
      // What is wrong with the original is said of it.
      mistakes.removeAll { $0.location?.file == made.original.file }
      mistakes += made.diagnostics
    }
    diagnostics = mistakes
    reviewStatus = ReviewStatus(frontMatter) {
      surroundings.words.isProgramsEnglish
        ? parsed.readerText : ReaderText(source, at: file.path, in: surroundings)
    }
    let digests = Self.digests(
      of: source, bodyStart: parsed.bodyStart, outline, citations, shownStudies,
      files: Self.files(namedBy: links), translation, aliases: frontMatter.aliases)
    (digest, face) = (text.translation?.digest ?? digests.file, digests.face)
    outputPath = Self.outputPath(of: file, translation, language)
    let html = ArticleText(parsed.document)
    explainedTerms = surroundings.terms(explainedIn: html, of: file.path, frontMatter)
    self.text = TextPlace(html, in: store)
  }

  /// Takes the facts of a page that was read before.
  init(
    file: PageFile, language: Int, translation: TranslationFacts?, frontMatter: FrontMatter, outline: Outline,
    links: [ArticleLink],
    citations: ArticleCitations, shownStudies: [String], forms: [Form], reviewStatus: ReviewStatus,
    diagnostics: [Diagnostic], explainedTerms: [Int], digest: Digest, face: Digest
  ) {
    (self.file, self.language, self.translation) = (file, language, translation)
    self.frontMatter = frontMatter
    self.outline = outline
    self.links = links
    linksToAddresses = links.leadToAddresses
    self.citations = citations
    self.shownStudies = shownStudies
    self.forms = forms
    self.reviewStatus = reviewStatus
    self.diagnostics = diagnostics
    self.explainedTerms = explainedTerms
    self.digest = digest
    self.face = face
    (quiz, proof) = (nil, nil)
    outputPath = Self.outputPath(of: file, translation, language)
    text = .file
  }

  /// Takes the facts of another with other front matter.
  private init(_ other: Article, frontMatter: FrontMatter) {
    self.frontMatter = frontMatter
    (language, translation) = (other.language, other.translation)
    (file, outline, links, citations) = (other.file, other.outline, other.links, other.citations)
    linksToAddresses = other.linksToAddresses
    (quiz, proof, shownStudies, forms) = (other.quiz, other.proof, other.shownStudies, other.forms)
    (reviewStatus, diagnostics) = (other.reviewStatus, other.diagnostics)
    explainedTerms = other.explainedTerms
    (digest, face, outputPath, text) = (other.digest, other.face, other.outputPath, other.text)
  }

  /// Reads a document as a quiz and proves it.
  ///
  /// Not where the text or a list of answers could not be read: messages on the rest would mislead.
  private static func examine(_ document: Document, of source: SourceText, _ frontMatter: FrontMatter) -> (
    quiz: Quiz?, proof: Proof?, diagnostics: [Diagnostic]
  ) {
    draft(document, of: source, frontMatter)?.examined() ?? (nil, nil, [])
  }

  private static func draft(_ document: Document, of source: SourceText, _ frontMatter: FrontMatter)
    -> QuizDraft?
  {
    let unread = Check.choices + Check.bounds
    guard !document.diagnostics.contains(where: { unread.contains($0.check) }) else {
      return nil
    }
    return QuizDraft(
      document, title: frontMatter.title, source: source, location: frontMatter.location,
      expectations: frontMatter.expectations, scoreLocation: frontMatter.scoreLocation)
  }

  /// Where a page is published: a translation may have an address of its own.
  private static func outputPath(of file: PageFile, _ translation: TranslationFacts?, _ language: Int)
    -> String
  {
    guard let slug = translation?.slug, let folder = file.path.text.split(separator: "/").first else {
      return file.path.outputPath(inLanguage: language)
    }
    return "\(folder)/\(slug)/index.html"
  }

  private static func wrongNumber(_ source: SourceText, _ link: Document.Link) -> Diagnostic {
    Diagnostic(
      .wrongNumber, "this link leads to \(link.destination), but readers see '\(link.dialledText ?? "")'",
      at: source.location(of: link.range), fix: "write the same number in both")
  }

  package static func badCitation(_ source: SourceText, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .badCitation, "this looks like a citation but cannot be read as one", at: source.location(of: range),
      fix: "write [@key], [@key, p. 4] or [@key; @other]")
  }
}

extension [ArticleLink] {
  /// Whether one of the links is an address from the first slash on.
  fileprivate var leadToAddresses: Bool {
    contains { if case .address = $0.target { true } else { false } }
  }
}
