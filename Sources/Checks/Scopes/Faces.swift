import Page
package import Diagnostics
import Evidence
package import Mustache
package import Site
import Files
import Words

/// What the pages of a site can see of each other, and all files that no page is made of: settings, templates, sources,
/// studies, promised addresses, and the files beside the pages.
///
/// What is found in it changes with these alone.
package struct Faces: Sendable {
  private let site: Site
  /// The names that templates may use.
  let templateNames: Shape

  /// Shows the faces of a site's pages.
  ///
  /// - Parameter templateNames: The names that templates may use.
  package init(_ site: Site, templateNames: Shape) {
    self.site = site
    self.templateNames = templateNames
  }

  var pages: FaceList { FaceList(site.pages) }

  /// The place of a page by its file.
  func index(of path: ContentPath) -> Int? { site.indices[path] }

  /// The place of the page that a link leads to: see ``Site/Site/index(of:linkedIn:isTranslation:)``.
  func index(of target: ContentPath, linkedFrom page: Face) -> Int? {
    site.index(of: target, linkedIn: page.language, isTranslation: page.isTranslation)
  }

  /// A page by its file.
  subscript(path: ContentPath) -> Face? { index(of: path).map { pages[$0] } }

  /// The pages that are not published: drafts, pages of the future, and pages of thanks without a form.
  var unpublished: Set<ContentPath> { site.unpublished }
  /// The pages of thanks for forms that nobody can send, each with the page of its form.
  var withheld: WithheldThanks { site.withheld }
  /// Whether the folder Content is one that is read.
  var isContentRead: Bool { site.isContentRead }
  /// The page of the future that a file is.
  func later(_ path: ContentPath) -> LaterPage? { site.later[path] }
  /// The time zone that decides which day it is.
  var timeZone: String { site.timeZone }
  /// Where the files would be published that are there but cannot be read, which is reported by itself.
  var unreadablePaths: Set<String> { site.unreadablePaths }
  /// The parts of lists by date, which no file stands for.
  var listings: [Listing] { site.listings }
  /// The sections that can be followed.
  var feeds: [Feed] { site.feeds }
  /// Whether a page stands in a list by date.
  func isInArchive(_ page: Face) -> Bool { page.parent.map { site.archives[$0] != nil } ?? false }

  /// The list of all topics, made anew each time; a site without such a list has none.
  var topics: TopicList? { site.searches.first.flatMap { site.topicList(ofPage: $0.page) } }

  var settings: SiteSettings { site.settings }
  var languages: SiteLanguages { site.languages }
  var today: Day { site.today }
  var templates: Templates { site.templates }
  /// What the program says to readers, and the words of templates.
  var words: Words { site.words }
  var references: ReferenceLibrary { site.references }
  var studies: StudyLibrary { site.studies }
  var addressLock: AddressLock? { site.addressLock }
  /// The files in Content besides pages: which are published, and why the others are not.
  var contentFiles: ContentFiles { site.contentFiles }
  /// What drawings and documents load from other hosts.
  var foreignDocuments: [Diagnostic] { site.foreignDocuments }
  /// The pictures in Content and Public that are published.
  var pictures: [PictureFile] {
    let content = Set(site.assets.map(\.file))
    return site.pictures.files.filter { $0.file.hasPrefix("Public/") || content.contains($0.file) }
  }
  /// Files in Public, by their path below it.
  var publicFiles: [String] { site.publicFolder.files }
  var stylesheets: [(path: String, source: SourceText)] { site.publicFolder.stylesheets }
  /// The files of the published site, the pages first.
  var outputs: some Sequence<FaceOutput> {
    site.outputs.lazy.compactMap { [site] in FaceOutput($0, of: site) }
  }
  /// The same without the pages, which come first.
  var outputsBesidesPages: some Sequence<FaceOutput> {
    site.outputs.dropFirst(pages.count).lazy.compactMap { [site] in FaceOutput($0, of: site) }
  }
}

extension Faces {
  /// What is wrong with the faces.
  package func findings(isAudit: Bool) async -> [Diagnostic] {
    let main = HouseStyle(site.editions[SiteLanguages.main])
    let prose = isAudit ? ProseScope(studies, main)?.findings() ?? [] : []
    return await CheckRegistry.facesChecks.filter { isAudit || !$0.isForAudits }
      .concurrentlyFlatMapped { await $0.findings(in: self) } + prose
  }

  /// What is wrong with some of the pages, each seen among the faces, in the order of the places.
  package func findings(ofPagesAt places: [Int], isAudit: Bool) async -> [[Diagnostic]] {
    guard !places.isEmpty else { return [] }
    let (targets, ids) = (LinkTargets(self), TemplateFacts(templates))
    let checks = CheckRegistry.pageChecks.filter { isAudit || !$0.isForAudits }
    return await places.concurrentMap { [site] place in
      let scope = PageScope(site.pages[place].article, at: place, among: self, targets, ids)
      var found: [Diagnostic] = []
      for check in checks { found += check.findings(in: scope) }
      return found
    }
  }
}

extension [any FacesCheck] {
  /// What all of them find, each of which takes one core.
  fileprivate func concurrentlyFlatMapped(
    _ work: @escaping @Sendable (any FacesCheck) async -> [Diagnostic]
  ) async -> [Diagnostic] {
    await withTaskGroup(of: [Diagnostic].self) { group in
      for check in self { group.addTask { await work(check) } }
      return await group.reduce(into: []) { $0 += $1 }
    }
  }
}
