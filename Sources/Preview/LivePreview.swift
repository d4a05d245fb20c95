package import Building
package import Diagnostics
internal import Glibc
package import Site

/// A site on loopback that follows its files.
package struct LivePreview: Sendable {
  /// What happens, for whoever wants to be told.
  package enum Event: Sendable {
    /// The site can be seen at an address; the port may be another than was wanted.
    case started(address: String, port: Int)
    /// The site is shown for the first time.
    case built(pages: Int, Duration, warnings: [Diagnostic])
    /// The site is shown as it is now; how many pages are others, and whether files that are not pages are.
    case rebuilt(pages: Int, hasOtherFiles: Bool, Duration, warnings: [Diagnostic])
    /// The files have mistakes, so the last good version is shown, if there is one.
    case refused([Diagnostic], hasVersion: Bool)
    /// The machine failed, so the last good version is shown, if there is one.
    case failed(BuildFailure)
  }

  private let folder: String
  private let port: Int
  private let options: @Sendable () -> Site.Options
  private let report: @Sendable (Event) -> Void

  /// Prepares a preview; nothing is read or listened to yet.
  ///
  /// - Parameters:
  ///   - folder: The absolute path of the folder that holds Content, Templates and Public.
  ///   - port: The port to listen at; the next that is free where it is taken.
  ///   - options: What is shown; asked for before each build, since days pass.
  ///   - report: Told what happens.
  package init(
    folder: String, port: Int, options: @escaping @Sendable () -> Site.Options,
    report: @escaping @Sendable (Event) -> Void
  ) {
    self.folder = folder
    self.port = port
    self.options = options
    self.report = report
  }

  /// Shows the site until the task is cancelled.
  package func run() async throws(PreviewError) {
    let audience = Audience()
    let server = try await PreviewServer.start(
      port: port, audience: audience, inbox: PreviewInbox(site: folder))
    let address = "http://127.0.0.1:\(server.port)"
    report(.started(address: address, port: server.port))
    var failure: WatchError?
    // The HTML of all pages, of which a browser shows one or two at a time.
    let store = ScratchFile(ofSite: folder)
    var memory = Memory()
    var index: Remembered<SiteIndex>?
    do {
      for try await _ in FolderWatcher(site: folder).changes() {
        await build(address, audience, &memory, &index, store: store)
      }
    } catch {
      failure = error as? WatchError
    }
    await server.stop()
    if let failure { throw .watching(failure) }
  }

  /// Shows the site as its files are now, or what is wrong with them.
  ///
  /// - Parameters:
  ///   - memory: What is remembered of the site, and then what will be.
  ///   - index: Where its files are found, and then where they will be.
  ///   - store: Takes the HTML of the pages.
  private func build(
    _ address: String, _ audience: Audience, _ memory: inout Memory, _ index: inout Remembered<SiteIndex>?,
    store: ScratchFile?
  ) async {
    let start = ContinuousClock.now
    let old = audience.snapshot
    var options = options()
    options.origin = address
    options.formsAddress = PreviewAddress.forms
    options.isPreview = true
    do throws(BuildFailure) {
      switch try await CheckedSite.check(folder, options: options, memory: &memory, store: store) {
      case .refused(let diagnostics):
        audience.show(Snapshot(old?.version, problems: .mistakes(diagnostics)))
        report(.refused(diagnostics, hasVersion: old?.version != nil))
      case .checked(let site):
        let found = await index.recall(site.key) { SiteIndex(site) }
        index = found
        let version = SiteVersion(site, found.value)
        audience.show(Snapshot(version))
        let duration = ContinuousClock.now - start
        if let old = old?.version {
          // Counted when it is shown already: nobody waits for a number.
          report(
            .rebuilt(
              pages: await version.changedPages(from: old), hasOtherFiles: version.hasOtherFiles(than: old),
              duration, warnings: site.warnings))
        } else {
          report(.built(pages: site.site.pages.count, duration, warnings: site.warnings))
        }
      }
    } catch {
      // A file that went while the site was read: that was another change, which leads to another build.
      if case .reading(let error) = error, error.reason == .system(ENOENT) { return }
      audience.show(Snapshot(old?.version, problems: .failure(error)))
      report(.failed(error))
    }
  }
}
