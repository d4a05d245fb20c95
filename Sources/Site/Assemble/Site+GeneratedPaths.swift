extension Site {
  /// Where the list of all pages for search engines is published.
  package static let sitemapPath = "sitemap.xml"
  /// Where the rules for search engines are published.
  package static let robotsPath = "robots.txt"
  /// Where it is said how the site looks among a device's apps.
  package static let manifestPath = "manifest.webmanifest"

  /// The files that are made from the whole site, by their path below the output folder, whoever made them.
  ///
  /// Crawlers ask for robots.txt only at the root of a host (RFC 9309, section 2.3), so a site below it has none.
  package var generatedPaths: [String] {
    guard settings.baseURL != nil else { return [] }
    return [Self.sitemapPath, Self.manifestPath] + (root == "/" ? [Self.robotsPath] : [])
      + feeds.flatMap { feed in Feed.Format.allCases.map { feed.outputPath($0) } }
  }

  /// The files that an editor put into Public or Content, by their path below the output folder.
  ///
  /// Where one of them has the path of a generated file, the editor's is published.
  package var editorsFiles: Set<String> { Set(publicFiles).union(assets.map(\.outputPath)) }
}
