package import Diagnostics
package import Evidence
import Markdown
package import Mustache

/// A whole site: its pages in their order, and everything that a page may point to.
package struct Site: Sendable {
  /// What site.yml says.
  package let settings: SiteSettings
  /// The pages that are published, by path.
  package let pages: [Page]
  /// Where in `pages` a file is.
  package let indices: [ContentPath: Int]
  /// The lists of the sections that list their newest pages first, by the index of their page.
  package let archives: [Int: Archive]
  /// The pages that no file stands for, in the order of their sections.
  package let listings: [Listing]
  /// The pages that go with each page with tags, besides those that its editor chose.
  let related: [Int: [Int]]
  /// The pages that are not published: drafts, and pages of the future.
  package let unpublished: Set<ContentPath>
  /// The sources.
  package let references: ReferenceLibrary
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
  /// How pages look.
  package let templates: Templates
  /// The folder that holds everything.
  package let folder: String
  /// The day of the build, for what is overdue or not published yet.
  package let today: Day
  /// What was found wrong so far.
  package let diagnostics: [Diagnostic]

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

  /// Understands the files of a site: parses every page, on all cores, and puts them in order.
  package init(_ files: SiteFiles, options: Options) async {
    var (settings, mistakes) = SiteSettings.read(files.settings)
    if let baseURL = options.baseURL { settings.baseURL = baseURL }
    if let origin = options.origin {
      settings.baseURL = settings.baseURL.flatMap { BaseURL(origin + $0.root) }
      settings.lowerPromises()
    }
    let root = settings.baseURL?.root ?? "/"
    let document = Document.Options(
      allowsRawHTML: settings.allowsRawHTML, keepsProse: options.keepsProse)
    let (studies, studyMistakes) =
      files.studies.map(StudyLibrary.read) ?? (StudyLibrary(emptyFile: Self.studiesFile), [])
    let forms = FormSurroundings(settings, previewAddress: options.formsAddress)
    let articles = await files.pages.concurrentMap { page in
      Article(
        parsing: page.source, at: page.path, root: root, studies: studies, forms: forms, options: document)
    }
    let (library, referenceMistakes) =
      files.references.map(ReferenceLibrary.read) ?? (ReferenceLibrary(emptyFile: Self.referencesFile), [])
    var (templates, templateMistakes) = Templates.parse(files.templates)
    var fingerprints = Fingerprints(files, root: root, isOn: !options.isPreview)
    fingerprints.rewrite(&templates)
    var pages = articles.filter { options.includesDrafts || $0.isPublished(on: options.today) }.map(Page.init)
    let indices = Dictionary(uniqueKeysWithValues: pages.indices.map { (pages[$0].path, $0) })
    mistakes += pages.connect(indices)
    archives = pages.archives
    listings = archives.sorted { $0.key < $1.key }.flatMap(\.value.listings)
    related = await RelatedPages.find(in: pages, indices)
    fingerprints.keepNames(linked: pages.linkedFiles, allowsHTML: settings.allowsRawHTML)
    self.settings = settings
    self.pages = pages
    self.indices = indices
    unpublished = Set(articles.map(\.path)).subtracting(indices.keys)
    references = library
    self.studies = studies
    addressLock = files.addresses.map { AddressLock($0) }
    assets = files.assets
    publicFiles = files.publicFiles
    pictureSizes = files.pictureSizes
    feeds = Feed.all(of: pages, on: options.today)
    publicContents = files.publicContents
    self.fingerprints = fingerprints
    stylesheets = files.stylesheets
    self.templates = templates
    folder = files.folder
    today = options.today
    diagnostics =
      files.diagnostics + mistakes + referenceMistakes + studyMistakes + templateMistakes
      + fingerprints.diagnostics + articles.flatMap(\.diagnostics) + (addressLock?.diagnostics ?? [])
  }

  /// Where the sources stand, as editors see it.
  package static let referencesFile = "Content/data/references.json"

  /// Where the studies stand, as editors see it.
  package static let studiesFile = "Content/data/studies.csv"

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
  fileprivate var linkedFiles: some Sequence<String> {
    lazy.flatMap(\.article.links).compactMap { link in
      guard case .address(let address, _) = link.target else { return nil }
      return String(address.dropFirst())
    }
  }
}
