package import Files

extension Site {
  /// Reads a site from its files, on all cores.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - options: What is published, and for which address.
  /// - Throws: ``FileError`` where a page cannot be read.
  package convenience init(_ files: SiteFiles, options: Options) async throws(FileError) {
    let surroundings = Surroundings(files, options)
    async let parts = SharedParts(
      files, root: surroundings.root, origins: surroundings.settings.origins, isPreview: options.isPreview,
      words: surroundings.words)
    let readings = try await files.pages.concurrentMap { page throws(FileError) in
      try page.file.article(in: surroundings.ofArticles)
    }
    let articles = Articles(readings, options, surroundings.settings)
    let order = await PageOrder(of: articles.published, on: options.today, words: surroundings.words)
    self.init(files, options, surroundings, articles, order, await parts)
  }
}
