package import Diagnostics
package import Site

/// One build of a site, from the files of its folder to the published folder.
package struct Build: Sendable {
  /// What a build came to.
  package enum Outcome: Sendable {
    /// The site is published. The details of some sources may be marked as not re-checked, and some forms may have
    /// no endpoint yet, which is no mistake.
    case published(
      Publication, pages: Int, warnings: [Diagnostic], uncheckedSources: [String],
      closedForms: [(name: String, page: ContentPath)])
    /// Nothing was published: there are errors. What was published before is as it was.
    case refused([Diagnostic])
  }

  private let folder: String
  private let output: String
  private let options: Site.Options
  private let isStrict: Bool

  /// Prepares a build; nothing is read or written yet.
  ///
  /// - Parameters:
  ///   - folder: The absolute path of the folder that holds Content, Templates and Public.
  ///   - output: The absolute path of the folder to publish to.
  ///   - options: What is published, and for which address.
  ///   - isStrict: Whether warnings become errors.
  package init(folder: String, output: String, options: Site.Options, isStrict: Bool) {
    self.folder = folder
    self.output = output
    self.options = options
    self.isStrict = isStrict
  }

  /// Loads, parses, assembles, checks, renders and publishes, and adds new addresses to the promised ones.
  ///
  /// - Throws: ``BuildFailure`` where the machine fails; mistakes of editors are ``Outcome/refused(_:)``.
  package func run() async throws(BuildFailure) -> Outcome {
    let site: RenderedSite
    switch try await RenderedSite.render(folder, options: options, isStrict: isStrict) {
    case .rendered(let rendered): site = rendered
    case .refused(let diagnostics): return .refused(diagnostics)
    }
    let publisher = Publisher(
      output: output, siteFolder: folder,
      sourceFolders: ["Content", "Templates", "Public"].map { "\(folder)/\($0)" })
    do throws(PublishingError) {
      var publication = try await publisher.publish(site.files)
      // Nobody is promised what only those see who ask for drafts.
      if !options.includesDrafts { publication.record(addressesOf: site.site, in: folder) }
      return .published(
        publication, pages: site.site.pages.count, warnings: site.warnings,
        uncheckedSources: site.site.uncheckedSources, closedForms: site.site.closedForms)
    } catch {
      throw .publishing(error)
    }
  }
}

extension Publication {
  fileprivate mutating func record(addressesOf site: Site, in folder: String) {
    do throws(FileError) {
      newAddresses = try AddressRecord(folder: folder).add(addressesOf: site)
    } catch {
      unrecorded = error
    }
  }
}

/// Why a build stopped though nobody made a mistake.
package enum BuildFailure: Error, CustomStringConvertible {
  /// A file of the site could not be read.
  case reading(FileError)
  /// The site could not be published.
  case publishing(PublishingError)

  /// One plain sentence.
  package var description: String {
    switch self {
    case .reading(let error): error.description
    case .publishing(let error): error.description
    }
  }
}
