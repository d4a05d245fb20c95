package import Page
package import Diagnostics
package import Digest
package import Evidence
package import Files
import Markdown
package import Mustache
package import Words

/// A whole site: its pages in their order, and everything that a page may point to.
///
/// A reference, since everything that works on pages holds one, on every core, and nothing of it ever changes.
package final class Site: Sendable {
  /// What site.yml says.
  package let settings: SiteSettings
  /// The pages that are published, by path.
  package let pages: [Page]
  /// Where in `pages` a file is.
  package let indices: PathTable
  /// The lists of the sections that list their newest pages first, by the index of their page.
  package let archives: [Int: Archive]
  /// The pages that no file stands for, in the order of their sections.
  package let listings: [Listing]
  /// Every file that is published.
  package let outputs: Outputs
  /// The pages that go with each page with tags, besides those that its editor chose.
  let related: [Int: [Int]]
  /// The sources.
  package let references: ReferenceLibrary
  /// How pages look.
  package let templates: Templates
  /// What the program says to readers, in the language of the site.
  package let words: Words
  /// The pages that are not published: drafts, and pages of the future.
  package let unpublished: Set<ContentPath>
  /// Where the files would be published that are there but cannot be read.
  package let unreadablePaths: Set<String>
  /// The studies.
  package let studies: StudyLibrary
  /// The addresses that were promised to readers, if any were.
  package let addressLock: AddressLock?
  /// Files in Content that are published as they are.
  package let assets: [ContentPath]
  /// Files in Public, by their path below it.
  package let publicFiles: [String]
  /// How large the pictures in PNG among them are.
  package let pictureSizes: [String: PictureSize]
  /// The sections that can be followed.
  package let feeds: [Feed]
  /// What they hold, where templates or stylesheets may name them.
  package let publicContents: [String: [UInt8]]
  /// Those that are published under names with their digests.
  package let fingerprints: Fingerprints
  /// The stylesheets among them.
  package let stylesheets: [(path: String, source: SourceText)]
  /// The folder that holds everything.
  package let folder: String
  /// Whether forms without an endpoint are shown, too, since a preview takes them.
  let showsAllForms: Bool
  /// The day of the build, for what is overdue or not published yet.
  package let today: Day
  /// What was found wrong so far.
  package let diagnostics: [Diagnostic]
  /// Every page that could be read, published or not, by path.
  package let articles: [ReadArticle]
  /// What the pages depend on besides their files.
  let surroundings: ArticleSurroundings
  /// Tells apart what the facts and the HTML of pages depend on besides their files.
  package let surroundingsDigest: Digest
  /// The pages in their places, and what they share: for a site after this one.
  private let order: PageOrder
  private let parts: SharedParts
  /// Tells apart everything that a published page may show besides its own text; `nil` where that cannot be told yet.
  package let sharedDigest: Digest?

  /// What a build may be told.
  package struct Options: Sendable {
    /// Whether drafts and pages of the future are published.
    package var includesDrafts = false
    /// Where the site will stand instead of where site.yml says.
    package var baseURL: BaseURL?
    /// Where the site stands for now, instead of the host that site.yml says: `http://127.0.0.1:8000`.
    ///
    /// The path of its home page stays what it will be, and a promised address that vanishes is a warning only: whoever
    /// changes the words of a heading wants to see them first, and nothing is published meanwhile.
    package var origin: String?
    /// The day of the build.
    package var today: Day
    /// Where forms are sent instead of where site.yml says, before their names: `/preview/`.
    package var formsAddress: String?
    /// Whether the site is only looked at while it is written: files keep their names, and nothing is added for hosts.
    package var isPreview = false
    /// Whether the words of the pages are kept for an audit.
    package var keepsProse = false

    /// Options for a build on a day.
    package init(today: Day, includesDrafts: Bool = false, baseURL: BaseURL? = nil) {
      self.today = today
      self.includesDrafts = includesDrafts
      self.baseURL = baseURL
    }
  }

  /// Understands the files of a site: reads and parses every page, on all cores, and puts them in order.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - options: What is published, and for which address.
  ///   - known: The pages as a build before found them; those whose files are the same are not read again.
  ///   - store: Takes the HTML of the pages, which stays in memory otherwise.
  ///   - previous: The site before, of which everything is taken that is the same where only texts have changed.
  /// - Throws: ``FileError`` where a page cannot be read.
  package init(
    _ files: SiteFiles, options: Options, known: KnownArticles? = nil, store: (any TextStore)? = nil,
    after previous: Site? = nil
  ) async throws(FileError) {
    var (settings, mistakes) = SiteSettings.read(files.settings)
    if let baseURL = options.baseURL { settings.baseURL = baseURL }
    if let origin = options.origin {
      settings.baseURL = settings.baseURL.flatMap { BaseURL(origin + $0.root) }
      settings.lowerPromises()
    }
    let (studies, studyMistakes) =
      files.studies.map(StudyLibrary.read) ?? (StudyLibrary(emptyFile: ContentPath.studies.file), [])
    let (words, wordMistakes) = Words.read([], language: settings.language)
    var documentOptions = Document.Options(
      allowsRawHTML: settings.allowsRawHTML, keepsProse: options.keepsProse)
    documentOptions.words = words
    let surroundings = ArticleSurroundings(
      root: settings.baseURL?.root ?? "/", studies: studies,
      forms: FormSurroundings(settings, previewAddress: options.formsAddress),
      options: documentOptions)
    let surroundingsDigest = Self.surroundingsDigest(of: files, options)
    // Neither needs the pages, and both take their time on one core. A site after another mostly takes its parts from that.
    async let othersDigest = Self.othersDigest(of: files, options, surroundingsDigest)
    async let ownParts =
      previous == nil
      ? await SharedParts(files, root: surroundings.root, isPreview: options.isPreview, words: words) : nil
    let matched =
      known.flatMap { $0.surroundings == surroundingsDigest ? $0.matched(with: files.pages) : nil }
      ?? Array(repeating: nil, count: files.pages.count)
    let reader = PageReader(surroundings: surroundings, store: store)
    let readings = try await files.pages.indices.concurrentMap { index throws(FileError) in
      try reader.read(files.pages[index], known: matched[index])
    }
    var articles: [ReadArticle] = []
    articles.reserveCapacity(readings.count)
    var pages: [Page] = []
    pages.reserveCapacity(readings.count)
    var hidden: Set<ContentPath> = []
    var articleMistakes: [Diagnostic] = []
    for reading in readings {
      switch reading {
      case .failure(let error): mistakes.append(error.diagnostic)
      case .success(let read):
        articles.append(read)
        articleMistakes += read.article.diagnostics
        if options.includesDrafts || read.article.isPublished(on: options.today) {
          pages.append(Page(read.article, isKnown: read.isKnown))
        } else {
          hidden.insert(read.article.path)
        }
      }
    }
    let (published, unpublished, others) = (pages, hidden, await othersDigest)
    let unreadablePaths = Self.unreadablePaths(files.diagnostics + mistakes)
    async let ownSharedDigest = others.map {
      Self.sharedDigest($0, published, unpublished, unreadablePaths)
    }
    async let linked = published.linkedFiles
    var same: Site?
    if let previous, let digest = await ownSharedDigest, previous.sharedDigest == digest { same = previous }
    let order: PageOrder
    if let same {
      order = PageOrder(published, like: same.order)
    } else {
      order = await PageOrder(published, on: options.today, words: words)
    }
    let parts =
      if let known = same?.parts {
        known
      } else if let own = await ownParts {
        own
      } else {
        await SharedParts(files, root: surroundings.root, isPreview: options.isPreview, words: words)
      }
    var fingerprints = parts.fingerprints
    fingerprints.keepNames(linked: await linked, allowsHTML: settings.allowsRawHTML)
    self.settings = settings
    self.order = order
    self.parts = parts
    self.pages = order.pages
    indices = order.indices
    archives = order.archives
    listings = order.listings
    outputs = Outputs(order, files, fingerprints, settings, on: options.today)
    related = order.related
    references = parts.references
    templates = parts.templates
    self.words = words
    self.unpublished = unpublished
    self.unreadablePaths = unreadablePaths
    self.articles = articles
    self.surroundings = surroundings
    self.surroundingsDigest = surroundingsDigest
    sharedDigest = await ownSharedDigest
    self.studies = studies
    addressLock = parts.addressLock
    assets = files.assets
    publicFiles = files.publicFiles
    pictureSizes = files.pictureSizes
    feeds = order.feeds
    publicContents = files.publicContents
    self.fingerprints = fingerprints
    stylesheets = files.stylesheets
    folder = files.folder
    today = options.today
    showsAllForms = options.formsAddress != nil
    diagnostics =
      files.diagnostics + mistakes + wordMistakes + studyMistakes + order.mistakes + parts.mistakes
      + articleMistakes
  }

  /// Whether the site is made for hosts, and not only to be looked at while it is written.
  package var isForHosts: Bool { fingerprints.isOn }

  /// The path of the home page, with a slash at both ends.
  package var root: String { settings.baseURL?.root ?? "/" }

  /// A page by its file.
  package subscript(path: ContentPath) -> Page? { indices[path].map { pages[$0] } }

  /// The keys of the sources whose details the editors marked as not re-checked.
  package var uncheckedSources: [String] { references.references.filter(\.isUnchecked).map(\.id) }

  /// The pages above a page, the front page first.
  package func ancestors(of page: Page) -> [Page] {
    var result: [Page] = []
    var parent = page.parent
    while let index = parent {
      result.append(pages[index])
      parent = pages[index].parent
    }
    return result.reversed()
  }
}

extension Article {
  /// Whether the page is meant for readers on a day.
  package func isPublished(on day: Day) -> Bool {
    !frontMatter.isDraft && frontMatter.published.map { $0 <= day } ?? true
  }
}

extension [Page] {
  /// The files of Public that the text of the pages may lead to, by their path below it.
  fileprivate var linkedFiles: Set<String> {
    var files: Set<String> = []
    for page in self {
      for link in page.article.links {
        if case .address(let address, _) = link.target { files.insert(String(address.dropFirst())) }
      }
    }
    return files
  }
}
