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
  /// Every file of the published site: pages, files beside them, and Public.
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
  /// - Parameter before: What was found in the site before.
  package static func check(_ site: Site, isStrict: Bool, since before: SiteFindings? = nil) async -> Outcome
  {
    let (diagnostics, findings) = await site.check(isStrict: isStrict, since: before)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return .refused(diagnostics) }
    let renderer = PageRenderer(site)
    return .rendered(
      RenderedSite(
        site: site, renderer: renderer, files: site.outputs(renderer), warnings: diagnostics,
        findings: findings))
  }
}

extension Site {
  fileprivate func outputs(_ renderer: PageRenderer) -> [OutputFile] {
    renderer.outputs.map { OutputFile(path: $0.path, content: .rendered(PageRendering(renderer, $0))) }
      + assets.map { OutputFile(path: $0.outputPath, content: .copy(of: "\(folder)/\($0.file)")) }
      + publicFiles.map { OutputFile(path: $0, content: .copy(of: "\(folder)/Public/\($0)")) }
  }
}
