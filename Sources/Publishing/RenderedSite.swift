package import Diagnostics
package import Site

/// A site without mistakes as it would be published, in memory.
///
/// The same steps serve every command that publishes or previews.
package struct RenderedSite: Sendable {
  /// What rendering a site came to.
  package enum Outcome: Sendable {
    /// The site can be published.
    case rendered(RenderedSite)
    /// There are errors.
    case refused([Diagnostic])
  }

  /// What was rendered.
  package let site: Site
  /// Every file of the published site: pages, files beside them, and Public.
  package let files: [OutputFile]
  /// What could be better.
  package let warnings: [Diagnostic]

  /// Loads, parses, assembles, checks and renders; nothing is written.
  ///
  /// - Parameters:
  ///   - folder: The absolute path of the folder that holds Content, Templates and Public.
  ///   - options: What is published, and for which address.
  ///   - isStrict: Whether warnings become errors.
  /// - Throws: ``BuildFailure/reading(_:)`` where the machine fails; mistakes of editors are ``Outcome/refused(_:)``.
  package static func render(
    _ folder: String, options: Site.Options, isStrict: Bool = false
  ) async throws(BuildFailure) -> Outcome {
    let site: Site
    do throws(FileError) {
      site = await Site(try await SiteFiles.load(from: folder), options: options)
    } catch {
      throw .reading(error)
    }
    let diagnostics = site.check(isStrict: isStrict)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return .refused(diagnostics) }
    var files: [OutputFile]
    do throws(RenderingError) {
      files = site.outputs(with: try await site.render())
    } catch {
      return .refused((diagnostics + error.diagnostics).sorted())
    }
    if !options.isPreview {
      do throws(FileError) {
        files += try await site.filesForHosts(besides: files)
      } catch {
        throw .reading(error)
      }
    }
    return .rendered(RenderedSite(site: site, files: files, warnings: diagnostics))
  }
}

extension Site {
  fileprivate func outputs(with pages: [RenderedPage]) -> [OutputFile] {
    pages.map { OutputFile(path: $0.path, content: .bytes($0.bytes)) }
      + assets.map { OutputFile(path: $0.outputPath, content: .copy(of: "\(folder)/\($0.file)")) }
      + copiedPublicFiles.map { OutputFile(path: $0, content: .copy(of: "\(folder)/Public/\($0)")) }
      + fingerprintedFiles.map { OutputFile(path: $0.path, content: .bytes($0.bytes)) }
      + generatedFiles
  }
}
