internal import Page
internal import Digest
package import Files
package import Site

/// A site as its files are now, put together without making anew what is remembered.
package struct ReadSite: Sendable {
  /// The site.
  package let site: Site
  /// The keys of what it was made of.
  let keys: Keys
  /// For each of the site's pages whether its article was remembered.
  let isRemembered: [Bool]
  /// What makes smaller copies of pictures; `nil` where the site has none.
  let copier: PictureCopier?
  /// What is remembered from now on.
  private(set) var memory: Memory

  /// Reads a site.
  ///
  /// - Parameters:
  ///   - files: Its files.
  ///   - options: What is published, and for which address.
  ///   - memory: What is remembered.
  ///   - tools: What the machine has for smaller copies of pictures.
  ///   - store: Takes the HTML of the pages, which stays in memory otherwise.
  /// - Throws: ``FileError`` where a page cannot be read.
  init(
    _ files: SiteFiles, _ options: Site.Options, _ memory: Memory, _ tools: PictureTools,
    store: (any TextStore)?
  ) async throws(FileError) {
    let glossaries = files.glossaries
    let ofSurroundings = await memory.surroundings.recall(
      Surroundings.digest(of: files, options, glossaries)
    ) {
      Surroundings(files, options, glossaries)
    }
    let surroundings = ofSurroundings.value
    let program = surroundings.settings.pictures.copies.flatMap { _ in tools.program }
    // Nothing of it depends on the pages, and it takes its time on one core.
    let addresses = FileDigest(of: files.addresses, files.identityOfAddresses, memory.addresses)
    async let sharedParts = memory.parts.recall(
      Keys.parts(of: files, options, surroundings, glossaries, addresses, program)
    ) {
      await SharedParts(
        files, surroundings, glossaries, await PictureReader.read(files, memory.pictures),
        isPreview: options.isPreview)
    }
    let isSame = memory.articles.isFound(by: surroundings.digest)
    let readings = try await ArticleReader(surroundings: surroundings, store: store).read(
      files, isSame ? memory.articles?.value ?? [] : [])
    let articles = Articles(readings.map(\.article), options, surroundings.settings)
    let faces = Keys.faces(of: articles, files, on: options.today, surroundings)
    let order = await memory.order.recall(faces) {
      await PageOrder(of: articles.published, in: surroundings.editions, on: options.today)
    }
    let parts = await sharedParts
    let contentFiles = ContentFiles(files.assets, articles, parts.value, surroundings.settings)
    let copies: PictureCopies
    (copies, copier) = try await PictureCopier.copies(
      of: contentFiles.published.compactMap { parts.value.pictures[$0.outputPath] },
      surroundings.settings, in: files.folder, tools, by: program)
    site = Site(
      files, options, surroundings, articles, order.value, parts.value, contentFiles, copies)
    keys = Keys(parts: parts.key, faces: faces)
    var remembered: [RememberedArticle] = []
    remembered.reserveCapacity(readings.count)
    var isRemembered: [Bool] = []
    isRemembered.reserveCapacity(site.pages.count)
    for place in readings.indices {
      guard case .success(let article) = readings[place].article else { continue }
      remembered.append(RememberedArticle(article: article, of: readings[place].page))
      if !articles.unpublished.contains(article.path) { isRemembered.append(readings[place].isRemembered) }
    }
    self.isRemembered = isRemembered
    self.memory = memory
    self.memory.articles = Remembered(key: surroundings.digest, value: remembered)
    self.memory.surroundings = ofSurroundings
    self.memory.addresses = addresses
    self.memory.parts = parts
    self.memory.pictures = site.pictures.files
    self.memory.order = order
  }
}

extension Site {
  /// Reads a site as a build does: with the smaller copies of its pictures, and what is wrong with them.
  package static func withCopies(_ files: SiteFiles, options: Options) async throws(FileError) -> Site {
    try await ReadSite(files, options, Memory(), PictureTools(site: files.folder), store: nil).site
  }
}
