package import Files

extension Site {
  /// Reads a site from its files, on all cores; no smaller copies of pictures are made.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - options: What is published, and for which address.
  /// - Throws: ``FileError`` where a page cannot be read.
  package convenience init(_ files: SiteFiles, options: Options) async throws(FileError) {
    let glossaries = files.glossaries
    let surroundings = Surroundings(files, options, glossaries)
    async let parts = SharedParts(
      files, surroundings, glossaries, await files.pictures(), isPreview: options.isPreview)
    let readings = try await files.read { page, original, _ throws(FileError) in
      try page.file.article(in: surroundings.ofArticle(at: page.file.path), of: try original())
    } article: {
      try? $0.get()
    }
    let articles = Articles(readings, options, surroundings.settings)
    let order = await PageOrder(
      of: articles.published, in: surroundings.editions, on: options.today)
    self.init(files, options, surroundings, articles, order, await parts)
  }

  /// Puts a site together without smaller copies of pictures.
  package convenience init(
    _ files: SiteFiles, _ options: Options, _ surroundings: Surroundings, _ articles: Articles,
    _ order: PageOrder, _ parts: SharedParts
  ) {
    self.init(
      files, options, surroundings, articles, order, parts,
      ContentFiles(files.assets, articles, parts, surroundings.settings), PictureCopies())
  }
}
