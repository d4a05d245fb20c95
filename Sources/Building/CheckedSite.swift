package import Diagnostics
package import Publishing
internal import Files
package import Site

/// A site without errors, and every file that it would be published as; its pages are rendered when they are needed.
///
/// The same steps serve every command that publishes or previews.
package struct CheckedSite: Sendable {
  /// What a site came to.
  package enum Outcome: Sendable {
    /// The site can be published.
    case checked(CheckedSite)
    /// There are errors.
    case refused([Diagnostic])
  }

  /// What is published.
  package let site: Site
  /// Makes its pages.
  package let renderer: PageRenderer
  /// The bytes of the files that are made from the whole site, but for feeds, by their paths.
  private let generated: [String: [UInt8]]
  /// Every file of the published site: pages, files beside them, Public, and what is made for programs and hosts.
  package let files: [OutputFile]
  /// What could be better.
  package let warnings: [Diagnostic]
  /// What was found wrong, none of it an error.
  package let findings: SiteFindings

  /// Loads, parses, assembles and checks; nothing is written.
  ///
  /// - Parameters:
  ///   - folder: The absolute path of the folder that holds Content, Templates and Public.
  ///   - options: What is published, and for which address.
  ///   - isStrict: Whether warnings become errors.
  /// - Throws: ``BuildFailure/reading(_:)`` where the machine fails; mistakes of editors are ``Outcome/refused(_:)``.
  package static func check(
    _ folder: String, options: Site.Options, isStrict: Bool = false
  ) async throws(BuildFailure) -> Outcome {
    await check(try await read(folder, options: options), isStrict: isStrict)
  }

  /// Loads, parses and assembles.
  ///
  /// - Parameters:
  ///   - folder: The absolute path of the folder that holds Content, Templates and Public.
  ///   - options: What is published, and for which address.
  ///   - previous: The site as it was before, of which everything is taken that is still the same.
  ///   - store: Takes the HTML of the pages, which stays in memory otherwise.
  package static func read(
    _ folder: String, options: Site.Options, after previous: Site? = nil, store: (any TextStore)? = nil
  ) async throws(BuildFailure) -> Site {
    do throws(FileError) {
      return try await Site(
        try await SiteFiles.load(from: folder), options: options,
        known: previous.map { KnownArticles(surroundings: $0.surroundingsDigest, articles: $0.articles) },
        store: store, after: previous)
    } catch {
      throw .reading(error)
    }
  }

  /// Checks a site; nothing is rendered or written.
  ///
  /// - Parameters:
  ///   - before: The site before, of which everything is taken that is still the same.
  ///   - known: What a build found before, where the site of that is not at hand.
  package static func check(
    _ site: Site, isStrict: Bool, since before: CheckedSite? = nil, known: SiteFindings? = nil
  ) async -> Outcome {
    // What is published is made meanwhile: there is seldom an error.
    let isSame = site.sharedDigest != nil && before?.site.sharedDigest == site.sharedDigest
    async let generatedBytes = (isSame ? before?.generated : nil) ?? site.generatedBytes()
    let (diagnostics, findings) = await site.check(isStrict: isStrict, since: before?.findings ?? known)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return .refused(diagnostics) }
    let generated = await generatedBytes
    let renderer = PageRenderer(site)
    return .checked(
      CheckedSite(
        site: site, renderer: renderer, generated: generated,
        files: site.files(renderer, generated), warnings: diagnostics, findings: findings))
  }
}

extension Site {
  /// The bytes of the files that are made from the whole site, but for feeds, by their paths.
  fileprivate func generatedBytes() -> [String: [UInt8]] {
    let sitemap = Sitemap(of: self)
    lazy var hosted = HostedSite(self)
    var files: [String: [UInt8]] = [:]
    for output in outputs {
      switch output.kind {
      case .sitemap: files[output.path] = sitemap.bytes
      case .sitemapPart:
        if case .sitemapPart(let part) = output.origin { files[output.path] = sitemap.bytes(ofPart: part) }
      case .robots: files[output.path] = robotsFile
      case .manifest: files[output.path] = manifestFile
      case .hostHeaders: files[output.path] = Array(hosted.headersFile.utf8)
      case .hostRedirects: files[output.path] = Array(hosted.redirectsFile.utf8)
      case .page, .quizStylesheet, .quizStylesheetName, .listing, .contentFile, .publicFile, .publicFileName,
        .fingerprintedFile, .redirect, .feed, .compressed:
        break
      }
    }
    return files
  }

  /// The files of the published site.
  ///
  /// - Parameter generated: The bytes of those that are made from the whole site, but for feeds, by their paths.
  fileprivate func files(_ renderer: PageRenderer, _ generated: [String: [UInt8]]) -> [OutputFile] {
    let feeds = feeds.map { FeedSource($0, in: self) }
    var files: [OutputFile] = []
    files.reserveCapacity(outputs.count)
    for (index, output) in outputs.enumerated() where output.kind.isPublished {
      let content: OutputFile.Content
      switch output.kind {
      case .page, .quizStylesheet, .listing, .redirect: content = .made(by: PageMaker(renderer, index))
      case .contentFile, .publicFile, .publicFileName, .quizStylesheetName, .fingerprintedFile:
        content =
          rewrittenBytes(of: output).map { .bytes($0) } ?? .copy(of: "\(folder)/\(file(of: output) ?? "")")
      case .sitemap, .sitemapPart, .robots, .manifest, .hostHeaders, .hostRedirects:
        content = .bytes(generated[output.path] ?? [])
      case .feed:
        guard case .feed(let feed, let format) = output.origin else { continue }
        content = .made(by: FeedFile(feeds[feed], format))
      case .compressed: content = .compressed
      }
      files.append(OutputFile(path: output.path, content: content))
    }
    return files
  }
}
