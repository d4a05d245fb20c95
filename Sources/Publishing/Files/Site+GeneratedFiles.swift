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
      files += Feed.Format.allCases.map { format in
        OutputFile(path: feed.outputPath(format), content: .bytes(document(of: feed, as: format)))
      }
    }
    return files.filter { file in
      !taken.contains(file.path) && (wanted.contains(file.path) || Sitemap.isPart(file.path))
    }
  }

  /// A feed in one of its forms.
  private func document(of feed: Feed, as format: Feed.Format) -> [UInt8] {
    let content = FeedContent(feed, of: self)
    return switch format {
    case .rss: content.rss
    case .atom: content.atom
    case .json: content.json
    }
  }
}
