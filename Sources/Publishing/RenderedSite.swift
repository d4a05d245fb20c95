package import Page
package import Diagnostics
internal import Files
package import Rendering
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
  /// Makes its files.
  package let renderer: Renderer
  /// The bytes of the files that are made from the whole site, but for feeds, by their paths.
  private let generated: [String: [UInt8]]
  /// Every file of the published site: pages, files beside them, Public, and what is made for programs and hosts.
  package let files: [OutputFile]
  /// What could be better.
  package let warnings: [Diagnostic]
  /// What was found wrong, none of it an error.
  package let findings: KeptFindings

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
    _ site: Site, isStrict: Bool, since before: RenderedSite? = nil, known: KeptFindings? = nil
  ) async -> Outcome {
    // What is published is made meanwhile: there is seldom an error.
    let renderer = Renderer(site)
    let isSame = site.sharedDigest != nil && before?.site.sharedDigest == site.sharedDigest
    async let generatedBytes = (isSame ? before?.generated : nil) ?? renderer.generatedBytes()
    let (found, findings) = await KeptFindings.check(site, known: before?.findings ?? known)
    let diagnostics = CheckLevels(site.settings.levels, strict: isStrict).apply(to: found)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return .refused(diagnostics) }
    let generated = await generatedBytes
    return .rendered(
      RenderedSite(
        site: site, renderer: renderer, generated: generated,
        files: renderer.files(generated), warnings: diagnostics, findings: findings))
  }
}

extension Renderer {
  /// The bytes of the files that are made from the whole site, but for feeds, by their paths.
  fileprivate func generatedBytes() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for output in site.outputs where output.kind.isGenerated { files[output.path] = try? render(output) }
    return files
  }

  /// The files of the published site.
  ///
  /// - Parameter generated: The bytes of those that are made from the whole site, but for feeds, by their paths.
  fileprivate func files(_ generated: [String: [UInt8]]) -> [OutputFile] {
    var files: [OutputFile] = []
    files.reserveCapacity(site.outputs.count)
    for (index, output) in site.outputs.enumerated() where output.kind.isPublished {
      let content: OutputFile.Content =
        if output.kind == .compressed {
          .compressed
        } else if let file = copiedFile(output) {
          .copy(of: file)
        } else if let bytes = site.rewrittenBytes(of: output) ?? generated[output.path] {
          .bytes(bytes)
        } else if output.kind == .feed {
          .feed(PageRendering(self, index))
        } else {
          .rendered(PageRendering(self, index))
        }
      files.append(OutputFile(path: output.path, content: content))
    }
    return files
  }
}

extension OutputKind {
  /// Whether a file is made from the whole site and holds no texts of pages.
  fileprivate var isGenerated: Bool { givesWay && self != .feed && self != .compressed }
}
