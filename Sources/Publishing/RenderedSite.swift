package import Diagnostics
package import Site

/// A site without mistakes as it would be published; its pages are rendered when they are needed.
///
/// The same steps serve every command that publishes or previews.
package struct RenderedSite: Sendable {
  /// What a site came to.
  package enum Outcome: Sendable {
    /// The site can be published.
    case rendered(RenderedSite)
    /// There are errors.
    case refused([Diagnostic])
  }

  /// What is published.
  package let site: Site
  /// Makes its pages.
  package let renderer: PageRenderer
  /// The files that are made from the whole site, but for feeds.
  private let generated: [OutputFile]
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
  package static func render(
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
    _ site: Site, isStrict: Bool, since before: RenderedSite? = nil, known: SiteFindings? = nil
  ) async -> Outcome {
    // What is published is made meanwhile: there is seldom an error.
    let isSame = site.sharedDigest != nil && before?.site.sharedDigest == site.sharedDigest
    async let generatedFiles = (isSame ? before?.generated : nil) ?? site.generatedFiles
    async let hostFiles = site.isForHosts ? site.hostFiles : []
    async let pageFiles = site.outputs()
    let (diagnostics, findings) = await site.check(isStrict: isStrict, since: before?.findings ?? known)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return .refused(diagnostics) }
    let generated = await generatedFiles
    var (renderer, files) = await pageFiles
    files += generated
    files += site.feedFiles
    if site.isForHosts { files += site.filesForHosts(await hostFiles, besides: files) }
    return .rendered(
      RenderedSite(
        site: site, renderer: renderer, generated: generated,
        files: files, warnings: diagnostics, findings: findings))
  }
}

extension Site {
  /// The pages and the files beside them, and what makes the pages.
  fileprivate func outputs() -> (renderer: PageRenderer, files: [OutputFile]) {
    let renderer = PageRenderer(self)
    var files: [OutputFile] = []
    // And for the files that are made from the whole site, which come behind.
    files.reserveCapacity(renderer.outputs.count + assets.count + publicFiles.count + 256)
    for output in renderer.outputs {
      files.append(OutputFile(path: output.path, content: .rendered(PageRendering(renderer, output))))
    }
    for asset in assets {
      files.append(OutputFile(path: asset.outputPath, content: .copy(of: "\(folder)/\(asset.file)")))
    }
    for file in copiedPublicFiles {
      files.append(OutputFile(path: file, content: .copy(of: "\(folder)/Public/\(file)")))
    }
    for file in fingerprintedFiles {
      files.append(OutputFile(path: file.path, content: .bytes(file.bytes)))
    }
    return (renderer, files)
  }
}
