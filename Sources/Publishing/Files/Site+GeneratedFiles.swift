package import Site

extension Site {
  /// The files that are made from the whole site: the sitemap, robots.txt, the manifest, and the feeds.
  ///
  /// None of them depends on the clock. Where an editor put a file with the same path into Public or Content, that one is
  /// published instead.
  package var generatedFiles: [OutputFile] {
    guard settings.baseURL != nil else { return [] }
    let wanted = Set(generatedPaths)
    let taken = editorsFiles
    var files = Sitemap(of: self).files
    // The parts of a long sitemap mean nothing without the index that names them.
    if taken.contains(Site.sitemapPath) { files = [] }
    files.append(robotsFile)
    files.append(manifestFile)
    for feed in feeds {
      let content = FeedContent(feed, of: self)
      files += Feed.Format.allCases.map { format in
        OutputFile(path: feed.outputPath(format), content: .bytes(content.bytes(as: format)))
      }
    }
    return files.filter { file in
      !taken.contains(file.path) && (wanted.contains(file.path) || Sitemap.isPart(file.path))
    }
  }
}

extension FeedContent {
  /// The feed in one of its forms.
  fileprivate func bytes(as format: Feed.Format) -> [UInt8] {
    switch format {
    case .rss: rss
    case .atom: atom
    case .json: json
    }
  }
}
