internal import Checks
package import Page
package import Diagnostics
package import Digest
internal import Files
package import Publishing
package import Rendering
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
  /// Makes its files.
  package let renderer: Renderer
  /// Every file of the published site: pages, files beside them, Public, and what is made for programs and hosts.
  package let files: [OutputFile]
  /// What could be better.
  package let warnings: [Diagnostic]
  /// How much is wrong that its editors have accepted.
  package let accepted: Int
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
  ///   - tools: What the machine has for smaller copies of pictures; `nil` for what is installed.
  ///   - memory: What is remembered, and then what will be.
  ///   - store: Takes the HTML of the pages, which stays in memory otherwise.
  /// - Throws: ``BuildFailure/reading(_:)`` where the machine fails; mistakes of editors are ``Outcome/refused(_:)``.
  package static func check(
    _ folder: String, options: Site.Options, isStrict: Bool = false, tools: PictureTools? = nil,
    memory: inout Memory,
    store: (any TextStore)? = nil
  ) async throws(BuildFailure) -> Outcome {
    let read: ReadSite
    do throws(FileError) {
      read = try await ReadSite(
        try await SiteFiles.load(from: folder), options, memory, tools ?? PictureTools(site: folder),
        store: store)
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
    let renderer = Renderer(site)
    // What is published is made meanwhile: there is seldom an error.
    async let generatedBytes = last.generated.recall(shared) {
      renderer.bytes(of: OutputKind.generatedOfFaces)
    }
    async let hostBytes = renderer.bytes(of: [.hostHeaders, .hostRedirects])
    async let reading = SearchReader(site, last.words).read()
    async let ofArticles = Findings.ofArticles(of: site, isAudit: false)
    let remembered = last.findings.isFound(by: shared) ? last.findings?.value : nil
    let found = await RememberedFindings(of: site, remembered, read.isRemembered)
    let findings = Findings(
      ofArticles: await ofArticles, ofPages: found.ofPages, ofFaces: found.ofFaces,
      ofSite: SiteScope(site).findings(isAudit: false))
    let compared = site.baseline.compare(
      with: site.levelled(site.diagnostics + findings.all(in: site), isStrict: isStrict))
    let diagnostics = compared.new
    let generated = await generatedBytes
    var memory = last
    memory.findings = Remembered(key: shared, value: found)
    memory.generated = generated
    let search = await reading
    memory.words = search?.words ?? []
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return (.refused(diagnostics), memory)
    }
    let made = generated.value.merging(await hostBytes) { first, _ in first }
    let informed = search.map { renderer.using($0.groups) } ?? renderer
    let checked = CheckedSite(
      site: site, renderer: informed, files: informed.files(made, read.copier), warnings: diagnostics,
      accepted: compared.accepted, read: read)
    return (.checked(checked), memory)
  }
}

extension OutputKind {
  /// What is made of nothing but what pages share; not the headers for hosts, in which forms in texts show.
  fileprivate static let generatedOfFaces: Set<OutputKind> = [.sitemap, .sitemapPart, .robots, .manifest]
}

extension Renderer {
  /// The bytes of all files of some kinds that are made from the whole site, by their paths.
  fileprivate func bytes(of kinds: Set<OutputKind>) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    // Pages come first, and are none of these.
    for output in site.outputs.dropFirst(site.pages.count) where kinds.contains(output.kind) {
      files[output.path] = try? render(output)
    }
    return files
  }

  /// The files of the published site.
  ///
  /// - Parameters:
  ///   - made: The bytes of those that are made from the whole site, but for feeds, by their paths.
  ///   - copier: What makes copies of pictures again where they are lost.
  fileprivate func files(_ made: [String: [UInt8]], _ copier: PictureCopier?) -> [OutputFile] {
    var files: [OutputFile] = []
    files.reserveCapacity(site.outputs.count)
    for (index, output) in site.outputs.enumerated() where output.kind.isPublished {
      let content: OutputFile.Content =
        if output.kind == .compressed {
          .compressed
        } else if case .pictureCopy(let copy) = output.origin, let copier {
          .made(by: PictureCopyMaker(site.pictureCopies.all[copy], of: site, copier))
        } else if let file = copiedFile(output) {
          PictureFile.isCleaned(output.path) ? .made(by: PictureMaker(of: file)) : .copy(of: file)
        } else if let bytes = site.rewrittenBytes(of: output) ?? made[output.path] {
          .bytes(bytes)
        } else {
          .made(by: OutputMaker(self, index))
        }
      files.append(OutputFile(path: output.path, content: content))
    }
    return files
  }
}
