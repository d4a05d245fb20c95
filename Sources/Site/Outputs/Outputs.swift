import Page
internal import Text

/// Every file of the published site, once: the one list of what is published.
///
/// Pages come first, in the order of ``Site/pages``. An output that gives way to an editor's file is left out where
/// there is one.
package struct Outputs: Sendable, RandomAccessCollection {
  private var items: [Output] = []
  /// How many pages there are.
  private var pageCount = 0
  /// The parts of the sitemap, each from one place among the outputs up to another; one or none where one file holds
  /// everything.
  package private(set) var sitemapParts: [Range<Int>] = []

  package var startIndex: Int { 0 }
  package var endIndex: Int { items.count }
  package subscript(index: Int) -> Output { items[index] }

  /// The pages, each at the place that it has in ``Site/pages``.
  var pages: ArraySlice<Output> { items[..<pageCount] }
}

extension Outputs {
  /// Lists the files.
  ///
  /// - Parameters:
  ///   - pages: The pages, by path.
  ///   - lists: The lists that follow from them.
  ///   - assets: The files of Content that are published beside pages.
  ///   - copies: The smaller copies of their pictures.
  ///   - publicFolder: The files in Public.
  ///   - fingerprints: The names of files that change with their content.
  ///   - searches: The indexes by which readers find pages.
  ///   - settings: What site.yml says.
  ///   - today: The day of the build: search engines are not told of pages of the future.
  init(
    _ pages: [Page], _ lists: PageLists, _ assets: [ContentPath], _ copies: PictureCopies,
    _ publicFolder: PublicFolder, _ fingerprints: Fingerprints, _ searches: [SiteSearch],
    _ settings: SiteSettings, on today: Day
  ) {
    let isCompressed = fingerprints.isOn && settings.isPrecompressed
    items.reserveCapacity(
      (pages.count + assets.count + publicFolder.files.count + 16) * (isCompressed ? 2 : 1))
    addPages(pages, lists.listings, fingerprints)
    addFiles(assets, publicFolder, fingerprints)
    for (index, copy) in copies.all.enumerated() {
      add(.pictureCopy, copy.path, .pictureCopy(index))
    }
    addRedirects(pages)
    for index in searches.indices { add(searches[index], index) }
    let taken = Set(assets.map(\.outputPath)).union(publicFolder.files)
    addSiteFiles(for: settings, isForHosts: fingerprints.isOn, besides: taken)
    if let address = settings.baseURL {
      addSitemapParts(pages, lists, settings.languages, below: address.text + "/", on: today, besides: taken)
      addFeeds(lists.feeds, besides: taken)
    }
    if isCompressed { addCompressed(besides: taken) }
  }

  private mutating func add(_ kind: OutputKind, _ path: String, _ origin: Output.Origin) {
    items.append(Output(path: path, kind: kind, origin: origin))
  }

  /// Adds a file that is made, unless an editor's file has its path.
  private mutating func add(
    _ kind: OutputKind, _ path: String, _ origin: Output.Origin, besides taken: Set<String>
  ) {
    if !taken.contains(path) { add(kind, path, origin) }
  }

  private mutating func addPages(_ pages: [Page], _ listings: [Listing], _ fingerprints: Fingerprints) {
    for index in pages.indices {
      add(.page, pages[index].article.outputPath, .page(index))
    }
    pageCount = items.count
    for index in pages.indices {
      guard let name = pages[index].quizStylesheet else { continue }
      add(.quizStylesheetName, name, .page(index))
      guard let file = fingerprints.quizStylesheet(of: pages[index]) else { continue }
      add(.quizStylesheet, file.path, .page(index))
    }
    for (index, listing) in listings.enumerated() {
      add(.listing, listing.place.outputPath, .listing(index))
    }
  }

  private mutating func addFiles(
    _ assets: [ContentPath], _ publicFolder: PublicFolder, _ fingerprints: Fingerprints
  ) {
    for (index, asset) in assets.enumerated() { add(.contentFile, asset.outputPath, .asset(index)) }
    for (index, path) in publicFolder.files.enumerated() {
      guard let file = fingerprints.files[path] else {
        add(.publicFile, path.composed, .publicFile(index))
        continue
      }
      add(
        fingerprints.kept.contains(path) ? .publicFile : .publicFileName, path.composed, .publicFile(index))
      add(.fingerprintedFile, file.path, .publicFile(index))
    }
  }

  private mutating func addRedirects(_ pages: [Page]) {
    for page in pages.indices {
      let aliases = pages[page].article.frontMatter.aliases
      for index in aliases.indices {
        // Editors are told where it is none, or the page's own.
        guard let path = try? Redirect.path(ofAlias: aliases[index].value),
          !path.utf8.elementsEqual(pages[page].article.outputPath.utf8)
        else { continue }
        add(.redirect, path, .alias(index, page: page))
      }
    }
  }

  private mutating func add(_ search: SiteSearch, _ index: Int) {
    add(.searchIndex, search.indexPath, .search(index))
    for part in 0..<search.layout.parts {
      add(.searchWords, search.wordsPath(part), .searchWords(part, search: index))
    }
    for file in 0..<search.layout.pageFiles {
      add(.searchPages, search.pagesPath(file), .searchPages(file, search: index))
    }
  }

  /// Adds the files that are made once from the whole site.
  private mutating func addSiteFiles(
    for settings: SiteSettings, isForHosts: Bool, besides taken: Set<String>
  ) {
    let root = settings.baseURL?.root
    for kind in OutputKind.allCases {
      guard let file = kind.siteFile else { continue }
      let isNeeded =
        switch file.need {
        case .address: root != nil
        case .rootOfHost: root == "/"
        case .host: isForHosts
        case .hostAndRedirects: isForHosts && !Redirect.all(of: self, below: root ?? "/").isEmpty
        }
      guard isNeeded else { continue }
      add(kind, file.path, .site, besides: taken)
      guard kind.isOfEachLanguage else { continue }
      for (place, language) in settings.languages.all.enumerated() where !language.isMain {
        add(kind, language.folder + file.path, .edition(place), besides: taken)
      }
    }
  }

  /// Adds the parts of a long sitemap, which mean nothing without the index that names them.
  private mutating func addSitemapParts(
    _ pages: [Page], _ lists: PageLists, _ languages: SiteLanguages, below base: String, on today: Day,
    besides taken: Set<String>
  ) {
    guard !taken.contains(Site.sitemapPath) else { return }
    let versions = { (place: Int) -> [Int] in
      guard languages.isSeveral, pages.indices.contains(place) else { return [] }
      let local = pages[place].article.local
      return languages.all.compactMap { lists.indices[$0.path(of: local)] }
    }
    sitemapParts = parts(ofSitemapBelow: base, versions: versions) { output in
      output.page(lists.listings).map { pages[$0] }.flatMap { $0.isForSearch(on: today) ? $0 : nil }
    }
    for index in sitemapParts.indices where sitemapParts.count > 1 {
      add(.sitemapPart, Self.path(ofSitemapPart: index), .sitemapPart(index), besides: taken)
    }
  }

  private mutating func addFeeds(_ feeds: [Feed], besides taken: Set<String>) {
    for (index, feed) in feeds.enumerated() {
      for format in Feed.Format.allCases {
        add(.feed, feed.outputPath(format), .feed(index, format), besides: taken)
      }
    }
  }

  /// Adds a compressed file for each that is text.
  ///
  /// Which of them are smaller shows only when they are written.
  private mutating func addCompressed(besides taken: Set<String>) {
    for index in items.indices where items[index].kind.isCompressible && items[index].isText {
      let path = items[index].path + Self.compressedEnding
      if Self.isShort(path) { add(.compressed, path, .original(index), besides: taken) }
    }
  }

  /// The path of a part of the sitemap.
  package static func path(ofSitemapPart index: Int) -> String { "sitemap-\(index + 1).xml" }

  /// The suffix of a compressed file.
  private static let compressedEnding = ".gz"

  /// Whether a file system takes the name at the end of a path: 255 bytes at most.
  private static func isShort(_ path: String) -> Bool {
    path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.count <= 255
  }
}

extension Output {
  /// Whether the file is text, by its name: images and the like are compressed already.
  fileprivate var isText: Bool {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return Self.endingsOfTexts.contains(path[dot...].lowercased())
  }

  private static let endingsOfTexts: Set<String> = [
    ".html", ".css", ".js", ".mjs", ".svg", ".xml", ".json", ".txt", ".webmanifest", ".csv", ".md", ".ics",
  ]
}
