package import Site

extension Site {
  /// The files that are made from the whole site: the sitemap, robots.txt, and the manifest.
  ///
  /// None of them depends on the clock, nor on the text of a page. Where an editor put a file with the same path into Public
  /// or Content, that one is published instead.
  package var generatedFiles: [OutputFile] {
    guard settings.baseURL != nil else { return [] }
    let wanted = Set(generatedPaths)
    let taken = editorsFiles
    var files = Sitemap(of: self).files
    // The parts of a long sitemap mean nothing without the index that names them.
    if taken.contains(Site.sitemapPath) { files = [] }
    files.append(robotsFile)
    files.append(manifestFile)
    return files.filter { file in
      !taken.contains(file.path) && (wanted.contains(file.path) || Sitemap.isPart(file.path))
    }
  }

  /// The feeds, which hold the texts of pages; an editor's file of the same path takes the place of one here, too.
  package var feedFiles: [OutputFile] {
    guard settings.baseURL != nil else { return [] }
    let taken = editorsFiles
    return feeds.flatMap { FeedFile.all(of: $0, in: self) }.filter { !taken.contains($0.path) }
  }
}
