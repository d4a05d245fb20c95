package import Diagnostics
import Digest
package import Evidence
import Files
import Markdown
package import Links
package import Mustache
package import Page
import Text
package import Words

/// A whole site: its pages in their order, and everything that a page may point to.
///
/// A class, because all cores hold it while they work on pages, and it never changes.
package final class Site: Sendable {
  /// What the articles depend on besides their files: settings, studies, words for readers.
  package let surroundings: Surroundings
  /// The pages that are published, by path.
  package let pages: [Page]
  /// The lists that follow from their order.
  let lists: PageLists
  /// What the pages share: sources, templates, promised addresses.
  let parts: SharedParts
  /// The names of the files of Public.
  package let fingerprints: Fingerprints
  /// The indexes by which readers find pages: none, or one.
  package let searches: [SiteSearch]
  /// Every file that is published.
  package let outputs: Outputs
  /// The drafts, the pages of the future, and the pages of thanks without a form.
  package let unpublished: Set<ContentPath>
  /// The pages of thanks without a form.
  package let withheld: WithheldThanks
  /// The pages of the future, by their files.
  package let later: [ContentPath: LaterPage]
  /// Whether the folder Content is one that is read.
  package let isContentRead: Bool
  /// The time zone that decides which day it is, as it is called.
  package let timeZone: String
  /// Where files that cannot be read would be published.
  package let unreadablePaths: Set<String>
  /// The files in Content besides pages: which are published, and why the others are not.
  package let contentFiles: ContentFiles
  /// The smaller copies of the pictures among them.
  package let pictureCopies: PictureCopies
  /// The files in Public.
  package let publicFolder: PublicFolder
  /// The folder that holds everything.
  package let folder: String
  /// Whether forms without an endpoint are shown because a preview takes them.
  let showsAllForms: Bool
  /// The day of the build, for what is overdue or not published yet.
  package let today: Day
  /// What its editors accepted of what is wrong with it.
  package let baseline: Baseline
  /// What is known of addresses on other sites.
  package let linkRecord: LinkRecord
  /// What was found wrong while the site was read.
  package let diagnostics: [Diagnostic]

  /// What a build may be told.
  package struct Options: Sendable {
    /// Whether drafts and pages of the future are published.
    package var includesDrafts = false
    /// The address of the site, instead of that in site.yml.
    package var baseURL: BaseURL?
    /// The host of a preview, instead of that in site.yml: `http://127.0.0.1:8000`.
    ///
    /// The path of the home page stays. A promised address that vanishes is only a warning: whoever changes a heading
    /// wants to see it first, and nothing is published.
    package var origin: String?
    /// The day of the build.
    package var today: Day
    /// The time zone that decides it, for messages.
    package var timeZone = SiteSettings.usualTimeZone
    /// What is wrong with what was asked for, as far as site.yml is the reason.
    package var mistakes: [Diagnostic] = []
    /// The address that takes all forms, instead of those in site.yml, to which the name is added: `/preview/`.
    package var formsAddress: String?
    /// Whether this is a preview: files keep their names, and nothing is added for hosts.
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

  /// Puts a site together from its parts.
  ///
  /// - Parameters:
  ///   - files: Its files.
  ///   - options: What is published, and for which address.
  ///   - surroundings: What its articles depend on besides their files.
  ///   - articles: Its articles.
  ///   - order: The places of those that are published.
  ///   - parts: What its pages share.
  ///   - contentFiles: The files in Content besides pages.
  ///   - pictureCopies: The smaller copies of the pictures among them.
  package init(
    _ files: SiteFiles, _ options: Options, _ surroundings: Surroundings, _ articles: Articles,
    _ order: PageOrder, _ parts: SharedParts, _ contentFiles: ContentFiles, _ pictureCopies: PictureCopies
  ) {
    var fingerprints = parts.fingerprints
    fingerprints.keepNames(
      linked: articles.linkedFiles, allowsHTML: surroundings.settings.allowsRawHTML)
    self.surroundings = surroundings
    self.fingerprints = fingerprints
    self.parts = parts
    pages = order.pages(of: articles.published)
    lists = order.lists
    (self.contentFiles, self.pictureCopies) = (contentFiles, pictureCopies)
    searches = SiteSearch.all(of: pages, lists.indices, surroundings.editions, on: options.today)
    outputs = Outputs(
      pages, lists, contentFiles.published, pictureCopies, files.publicFolder, fingerprints, searches,
      surroundings.settings, on: options.today)
    (unpublished, withheld) = (articles.unpublished, articles.withheld)
    later = Dictionary(articles.later.map { ($0.file.path, $0) }) { first, _ in first }
    isContentRead = !files.diagnostics.contains {
      $0.check == .pathOutsideSite && $0.location?.file == "Content"
    }
    timeZone = options.timeZone
    unreadablePaths = articles.unreadablePaths(files, surroundings.settings.languages)
    publicFolder = files.publicFolder
    folder = files.folder
    today = options.today
    showsAllForms = options.formsAddress != nil
    baseline = files.baseline.map { Baseline($0) } ?? Baseline()
    linkRecord = files.links.map { LinkRecord($0) } ?? LinkRecord()
    // Of a file that is not read, or lies in a folder that is not, that has been said.
    let hasUnreadSettings =
      !isContentRead || files.diagnostics.contains { $0.location?.file == SiteSettings.file }
    let settingsMistakes = surroundings.mistakes.filter {
      !hasUnreadSettings || $0.check != .missingSettings
    }
    diagnostics =
      files.diagnostics + options.mistakes + settingsMistakes + parts.mistakes + articles.mistakes
      + pictureCopies.mistakes + baseline.diagnostics + linkRecord.diagnostics
  }
}

extension Site {
  /// What site.yml says.
  package var settings: SiteSettings { surroundings.settings }
  /// The site in each of its languages, the main one first.
  package var editions: [Edition] { surroundings.editions }
  /// Its languages.
  package var languages: SiteLanguages { surroundings.settings.languages }
  /// The picture beside links to pages that have none of their own.
  ///
  /// Pages ask for this and the next by themselves: of all the settings, other rooms get a copy, 0.2 % of a build.
  package var sharedImage: SharedImage? { surroundings.settings.image }
  /// Whether it is known at which address the site stands.
  package var hasAddress: Bool { surroundings.settings.baseURL != nil }
  /// The studies.
  package var studies: StudyLibrary { surroundings.studies }
  /// What the program says to readers, in the main language.
  package var words: Words { surroundings.words }
  /// The path of the home page, with a slash at both ends.
  package var root: String { surroundings.root }

  /// The files in Content that are published as they are.
  package var assets: [ContentPath] { contentFiles.published }

  /// The index of each page, by its file.
  package var indices: PathTable { lists.indices }
  /// The lists of the sections that list their newest pages first, by the index of their page.
  package var archives: [Int: Archive] { lists.archives }
  /// The pages without a file, in the order of their sections.
  package var listings: [Listing] { lists.listings }
  /// The sections that can be followed.
  package var feeds: [Feed] { lists.feeds }

  /// Where the forms in templates are sent, as a Content-Security-Policy names it.
  package var formTargetsOfTemplates: Set<String> { parts.formTargets }
  /// What drawings and documents, published or not, load from other hosts.
  package var foreignDocuments: [Diagnostic] { parts.foreignDocuments }
  /// The pictures in Content and Public, published or not.
  package var pictures: PictureLibrary { parts.pictures }
  /// The sources.
  package var references: ReferenceLibrary { parts.references[SiteLanguages.main] }
  /// The sources as readers of a language get them.
  package func references(inLanguage place: Int) -> ReferenceLibrary { parts.references[place] }
  /// How pages look, with the words of the main language.
  package var templates: Templates { parts.templates[SiteLanguages.main] }
  /// How pages look, with the words of a language.
  package func templates(inLanguage place: Int) -> Templates { parts.templates[place] }
  /// The words that pages in a language explain, by its place; `nil` where there are none, or where their page is not published.
  package func glossary(inLanguage place: Int) -> (words: Glossary, page: Int)? {
    guard let glossary = parts.glossaries[place], let page = indices[glossary.path] else { return nil }
    return (glossary, page)
  }
  /// The addresses that were promised to readers, if any were.
  package var addressLock: AddressLock? { parts.addressLock }

  /// Whether the site is made for hosts, and not only to be looked at while it is written.
  package var isForHosts: Bool { fingerprints.isOn }

  /// Where in ``pages`` a file is.
  package func index(of path: ContentPath) -> Int? { indices[path] }

  /// Where in ``pages`` the file is that a page names by its relative path.
  package func index(of relative: String, namedBy page: Page) -> Int? {
    page.article.files(named: relative).lazy.compactMap { self.indices[$0] }.first
  }

  /// The pages that go with a page, besides those that its editor chose, all by their places in ``pages``.
  package func related(toPageAt index: Int) -> [Int] { lists.related[index] ?? [] }

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

extension Articles {
  /// The files of Public that the text of the pages may lead to, by their path below it.
  fileprivate var linkedFiles: Set<String> {
    var files: Set<String> = []
    for article in published where article.linksToAddresses {
      for link in article.links {
        if case .address(let address, _) = link.target { files.insert(String(address.dropFirst())) }
      }
    }
    return files
  }
}
