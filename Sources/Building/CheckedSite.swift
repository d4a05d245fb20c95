package import Diagnostics
package import Digest
internal import Files
package import Publishing
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
  /// Every file of the published site: pages, files beside them, Public, and what is made for programs and hosts.
  package let files: [OutputFile]
  /// What could be better.
  package let warnings: [Diagnostic]
  /// The site as it was read.
  let read: ReadSite

  /// The key of all that the pages share: where two sites have it in common, only texts of pages can differ.
  ///
  /// It is `nil` where a file is so new that a later change of it might not show.
  package var key: Digest? { read.keys.shared }

  /// Loads, parses, assembles and checks; nothing is written.
  ///
  /// - Parameters:
  ///   - folder: The absolute path of the folder that holds Content, Templates and Public.
  ///   - options: What is published, and for which address.
  ///   - isStrict: Whether warnings become errors.
  ///   - memory: What is remembered, and then what will be.
  ///   - store: Takes the HTML of the pages, which stays in memory otherwise.
  /// - Throws: ``BuildFailure/reading(_:)`` where the machine fails; mistakes of editors are ``Outcome/refused(_:)``.
  package static func check(
    _ folder: String, options: Site.Options, isStrict: Bool = false, memory: inout Memory,
    store: (any TextStore)? = nil
  ) async throws(BuildFailure) -> Outcome {
    let read: ReadSite
    do throws(FileError) {
      read = try await ReadSite(
        try await SiteFiles.load(from: folder), options, memory, store: store)
    } catch {
      throw .reading(error)
    }
    let outcome: Outcome
    (outcome, memory) = await check(read, isStrict: isStrict)
    return outcome
  }

  /// Checks a site; nothing is rendered or written.
  ///
  /// - Returns: What the site came to, and what is remembered from then on.
  static func check(_ read: ReadSite, isStrict: Bool) async -> (Outcome, Memory) {
    let (site, shared, last) = (read.site, read.keys.shared, read.memory)
    // What is published is made meanwhile: there is seldom an error.
    async let generatedBytes = last.generated.recall(shared) { site.generatedBytes() }
    async let hostBytes = site.hostBytes()
    async let ofTexts = site.findingsOfTexts()
    let found = last.findings.isFound(by: shared) ? last.findings?.value : nil
    let findings = await Findings(of: site, found, read.isRemembered)
    let diagnostics = site.leveled(await ofTexts + findings.all, isStrict: isStrict)
    let generated = await generatedBytes
    var memory = last
    memory.findings = Remembered(key: shared, value: findings)
    memory.generated = generated
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return (.refused(diagnostics), memory)
    }
    let renderer = PageRenderer(site)
    let made = generated.value.merging(await hostBytes) { first, _ in first }
    let checked = CheckedSite(
      site: site, renderer: renderer, files: site.files(renderer, made), warnings: diagnostics, read: read)
    return (.checked(checked), memory)
  }
}

extension Site {
  /// The bytes of the files that are made of what pages share, by their paths.
  fileprivate func generatedBytes() -> [String: [UInt8]] {
    let sitemap = Sitemap(of: self)
    var files: [String: [UInt8]] = [:]
    for output in outputs {
      switch output.kind {
      case .sitemap: files[output.path] = sitemap.bytes
      case .sitemapPart:
        if case .sitemapPart(let part) = output.origin { files[output.path] = sitemap.bytes(ofPart: part) }
      case .robots: files[output.path] = robotsFile
      case .manifest: files[output.path] = manifestFile
      case .page, .quizStylesheet, .quizStylesheetName, .listing, .contentFile, .publicFile, .publicFileName,
        .fingerprintedFile, .redirect, .feed, .hostHeaders, .hostRedirects, .compressed:
        break
      }
    }
    return files
  }

  /// The bytes of the files for hosts, by their paths; forms in the texts of pages show in the headers.
  fileprivate func hostBytes() -> [String: [UInt8]] {
    guard isForHosts else { return [:] }
    let hosted = HostedSite(self)
    var files: [String: [UInt8]] = [:]
    for output in outputs {
      switch output.kind {
      case .hostHeaders: files[output.path] = Array(hosted.headersFile.utf8)
      case .hostRedirects: files[output.path] = Array(hosted.redirectsFile.utf8)
      default: break
      }
    }
    return files
  }

  /// The files of the published site.
  ///
  /// - Parameter made: The bytes of those that are made from the whole site, but for feeds, by their paths.
  fileprivate func files(_ renderer: PageRenderer, _ made: [String: [UInt8]]) -> [OutputFile] {
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
        content = .bytes(made[output.path] ?? [])
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
