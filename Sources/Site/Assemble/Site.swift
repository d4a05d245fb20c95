package import Diagnostics
import Digest
package import Evidence
import Files
import Markdown
package import Mustache
package import Page
package import Words

/// A whole site: its pages in their order, and everything that a page may point to.
///
/// A reference, since everything that works on pages holds one, on every core, and nothing of it ever changes.
package final class Site: Sendable {
  /// What site.yml says.
  package var settings: SiteSettings { surroundings.settings }
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
  package var words: Words { surroundings.words }
  /// The pages that are not published: drafts, and pages of the future.
  package let unpublished: Set<ContentPath>
  /// Where the files would be published that are there but cannot be read.
  package let unreadablePaths: Set<String>
  /// The studies.
  package var studies: StudyLibrary { surroundings.studies }
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
  /// What the pages depend on besides their files.
  package let surroundings: Surroundings

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

  /// Puts a site together from its parts.
  ///
  /// - Parameters:
  ///   - files: Its files.
  ///   - options: What is published, and for which address.
  ///   - surroundings: What its articles depend on besides their files.
  ///   - articles: Its articles.
  ///   - order: The places of those that are published.
  ///   - parts: What its pages share.
  package init(
    _ files: SiteFiles, _ options: Options, _ surroundings: Surroundings, _ articles: Articles,
    _ order: PageOrder, _ parts: SharedParts
  ) {
    var fingerprints = parts.fingerprints
    fingerprints.keepNames(
      linked: articles.linkedFiles, allowsHTML: surroundings.settings.allowsRawHTML)
    self.surroundings = surroundings
    pages = order.pages(of: articles.published)
    indices = order.indices
    archives = order.archives
    listings = order.listings
    outputs = Outputs(pages, order, files, fingerprints, surroundings.settings, on: options.today)
    related = order.related
    references = parts.references
    templates = parts.templates
    unpublished = articles.unpublished
    unreadablePaths = articles.unreadablePaths(files)
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
      files.diagnostics + surroundings.mistakes + order.mistakes + parts.mistakes + articles.mistakes
  }

  /// Whether the site is made for hosts, and not only to be looked at while it is written.
  package var isForHosts: Bool { fingerprints.isOn }

  /// The path of the home page, with a slash at both ends.
  package var root: String { surroundings.root }

  /// Where in ``pages`` a file is.
  package func index(of path: ContentPath) -> Int? { indices[path] }

  /// Where in ``pages`` the file is that another names by its relative path.
  package func index(of relative: String, from path: ContentPath) -> Int? {
    ContentPath(relative, from: path.folder).flatMap { indices[$0] }
  }

  /// The pages that go with a page, besides those that its editor chose, all by their places in ``pages``.
  package func related(toPageAt index: Int) -> [Int] { related[index] ?? [] }

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
    for article in published {
      for link in article.links {
        if case .address(let address, _) = link.target { files.insert(String(address.dropFirst())) }
      }
    }
    return files
  }
}
