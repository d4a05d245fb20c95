package import Page
package import Diagnostics
internal import Digest
package import Publishing
package import Files
package import Site

/// One build of a site, from the files of its folder to the published folder.
package struct Build: Sendable {
  /// What a build came to.
  package enum Outcome: Sendable {
    /// The site is published.
    case published(Success)
    /// Nothing was published: there are errors. What was published before is as it was.
    case refused([Diagnostic])
  }

  /// A site that was published, and what its editors should know of it.
  package struct Success: Sendable {
    /// What was written.
    package var publication: Publication
    /// How many pages the site has.
    package let pages: Int
    /// What could be better.
    package let warnings: [Diagnostic]
    /// How much is wrong that its editors have accepted.
    package let accepted: Int
    /// The sources whose details are marked as not re-checked, which is no mistake.
    package let uncheckedSources: [String]
    /// The forms that have no endpoint yet, which is no mistake either.
    package let closedForms: [(name: String, page: ContentPath)]
    /// The pages that are published tomorrow: where the day has changed already, somebody wonders where they are.
    package let tomorrow: [LaterPage]
    /// What the build has in memory.
    fileprivate(set) var work: Work?
  }

  /// Everything that a build has in memory at its end.
  ///
  /// As long as somebody holds it, nobody has to give it back value by value, which a process that ends next can spare itself.
  struct Work: Sendable {
    fileprivate let checked: CheckedSite
    fileprivate let last: BuildCache.Contents?
    fileprivate let memory: Memory
    fileprivate let published: PublishedSite
  }

  private let folder: String
  private let output: String
  private let options: Site.Options
  private let isStrict: Bool
  private let removesUnrecorded: Bool
  private let cache: BuildCache?
  private let tools: PictureTools
  private let request: Digest
  /// Where what is known of the output folder is kept.
  private let record: String

  /// Prepares a build; nothing is read or written yet.
  ///
  /// - Parameters:
  ///   - folder: The absolute path of the folder that holds Content, Templates and Public.
  ///   - output: The absolute path of the folder to publish to.
  ///   - options: What is published, and for which address.
  ///   - isStrict: Whether warnings become errors.
  ///   - removesUnrecorded: Whether files in the output folder are removed that no build has written.
  ///   - usesCache: Whether what is known of the last build is used, and kept for the next.
  ///   - programs: The folders in which other programs are looked for.
  package init(
    folder: String, output: String, options: Site.Options, isStrict: Bool, removesUnrecorded: Bool = false,
    usesCache: Bool = true, programs: [String] = Programs.folders
  ) {
    self.folder = folder
    self.output = output
    self.options = options
    self.isStrict = isStrict
    self.removesUnrecorded = removesUnrecorded
    cache =
      usesCache && !CacheFolder(ofSite: folder).isLink ? BuildCache(site: folder, output: output) : nil
    record = OutputRecord.path(ofSite: folder, output: output)
    tools = PictureTools(site: cache == nil ? nil : folder, folders: programs)
    request = BuildCache.request(
      "\(options) \(isStrict) \(folder) \(output) \(tools.program?.digest.hexadecimal ?? "")")
  }

  /// Loads, parses, assembles, checks, renders and publishes, each as far as something has changed, and adds new addresses to the
  /// promised ones.
  ///
  /// - Parameter journal: Told what was done, for those who want to know more.
  /// - Throws: ``BuildFailure`` where the machine fails; mistakes of editors are ``Outcome/refused(_:)``.
  package func run(journal: BuildJournal = BuildJournal()) async throws(BuildFailure) -> Outcome {
    // Needed in any case, and nothing of it depends on the site.
    async let outputRecord = cache == nil ? nil : OutputRecord(at: record)
    let files = try await attemptReading { () async throws(FileError) in
      try await SiteFiles.load(from: folder)
    }
    journal.finish(.list)
    if let outcome = await nothing(toDoFor: files, await outputRecord) {
      journal.finish(.compare)
      return outcome
    }
    let last = await cache?.contents()
    // Before the site is read it is not known whether it can be searched; of one that cannot, there is no such record.
    var memory = last?.memory ?? Memory()
    memory.words = cache?.search.words() ?? []
    journal.finish(.recall)
    let store = files.pages.count > Self.fewPages ? ScratchFile(ofSite: folder) : nil
    let read = try await attemptReading { [memory] () async throws(FileError) in
      try await ReadSite(files, options, memory, tools, store: store)
    }
    journal.finish(.parse)
    let rememberedWords = memory.words.count
    let outcome: CheckedSite.Outcome
    (outcome, memory) = await CheckedSite.check(read, isStrict: isStrict)
    switch outcome {
    case .refused(let diagnostics): return .refused(diagnostics)
    case .checked(let checked):
      journal.finish(.check)
      let result = try await publish(checked, files.identity, memory, last, await outputRecord, journal)
      if !memory.words.isEmpty || rememberedWords > 0 {
        cache?.search.save(memory.words, besides: rememberedWords)
      }
      return result
    }
  }

  /// The most pages whose HTML is kept in memory.
  private static let fewPages = 1_000

  /// What a build comes to that finds every file as the last one left it, here and in the output folder.
  private func nothing(toDoFor files: SiteFiles, _ record: OutputRecord?) async -> Outcome? {
    guard let identity = files.identity, let summary = cache?.summary(), summary.request == request,
      summary.files == identity, let output = summary.output, let record, record.digest == output,
      await record.isTrue(of: self.output)
    else { return nil }
    return .published(
      Success(
        publication: Publication(kept: summary.fileCount), pages: summary.pages, warnings: summary.warnings,
        accepted: summary.accepted, uncheckedSources: summary.uncheckedSources,
        closedForms: summary.closedForms, tomorrow: []))
  }

  /// Publishes a site, and keeps for the next build what is remembered.
  ///
  /// - Parameters:
  ///   - identity: ``SiteFiles/identity`` of the files that it was made of.
  ///   - memory: What is remembered of the site.
  ///   - last: What the last build has left.
  private func publish(
    _ checked: CheckedSite, _ identity: Digest?, _ memory: Memory, _ last: BuildCache.Contents?,
    _ outputRecord: OutputRecord?, _ journal: BuildJournal
  ) async throws(BuildFailure) -> Outcome {
    let site = checked.site
    // Where only texts have changed, all addresses there are have been promised.
    let hasSameAddresses = checked.key != nil && checked.key == memory.promised
    // Neither depends on what is published, so both are worked out meanwhile.
    async let promises = hasSameAddresses || AddressRecord(folder: folder).isComplete(for: site)
    async let inputs = BuildInputs(site)
    var published: PublishedSite
    let findings: [OutputPresence.Finding]
    do throws(PublishingError) {
      (published, findings) = try await publish(checked, memory, outputRecord, journal)
    } catch {
      guard case .mistakes(let mistakes) = error else { throw .publishing(error) }
      return .refused((checked.warnings + mistakes).sorted())
    }
    journal.finish(.publish)
    // On the other cores, while this one goes through the addresses.
    async let articleSections =
      cache == nil ? [] : BuildCache.sections(of: memory.articles?.value ?? [], last: last)
    var success = Success(
      publication: published.publication, pages: site.pages.count, warnings: checked.warnings,
      accepted: checked.accepted, uncheckedSources: site.uncheckedSources, closedForms: site.closedForms,
      tomorrow: site.later.values.filter { $0.day == site.today.adding(days: 1) }
        .sorted { $0.file.path < $1.file.path })
    AddressRecord(folder: folder).removeLeftOvers()
    // Nobody is promised what only those see who ask for drafts.
    if !options.includesDrafts, await !promises { success.publication.record(addressesOf: site, in: folder) }
    if journal.wantsReasons {
      let made = published.files.filter { $0.digest != nil }.map(\.path)
      let reasons = RenderReasons(checked, await inputs, last?.memory ?? Memory())
      journal.take(reasons.reasons(for: made))
    }
    var kept = memory
    if let cache {
      await published.settle()
      let files = published.remembered(findings)
      async let fileSections = BuildCache.sections(of: files, last: last)
      let recorded =
        CacheFolder(ofSite: folder).make()
        ? await OutputRecord.write(published, known: outputRecord, to: record) : nil
      kept.files = Remembered(key: checked.key, value: files)
      // What could not be recorded, the next build tries again.
      kept.promised = success.publication.unrecorded == nil ? checked.key : nil
      kept.inputs = await inputs
      cache.save(
        BuildSummary(
          request: request, files: identity, output: recorded, pages: success.pages,
          warnings: success.warnings, accepted: success.accepted, uncheckedSources: success.uncheckedSources,
          closedForms: success.closedForms, fileCount: files.count { $0.origin != .needless }),
        kept, articles: await articleSections, files: await fileSections)
    }
    journal.finish(.remember)
    success.work = Work(checked: checked, last: last, memory: kept, published: published)
    return .published(success)
  }

  /// Publishes a site.
  ///
  /// - Returns: What was published, and what was known of each file before it was made.
  private func publish(
    _ checked: CheckedSite, _ memory: Memory, _ outputRecord: OutputRecord?, _ journal: BuildJournal
  ) async throws(PublishingError) -> (PublishedSite, [OutputPresence.Finding]) {
    let publisher = Publisher(
      output: output, siteFolder: folder,
      sourceFolders: ["Content", "Templates", "Public"].map { "\(folder)/\($0)" },
      removesUnrecorded: removesUnrecorded)
    var plan = try OutputPlan(checked.files)
    let place = try await publisher.open()
    var recorded: OutputTree?
    if let descriptor = place.descriptor { recorded = await outputRecord?.tree(in: descriptor) }
    let present = if let recorded { recorded } else { try await place.list(expecting: plan) }
    let findings = await OutputPresence(
      plan: plan, present: present, remembered: memory.files?.value ?? [],
      unchangedPages: memory.files.isFound(by: checked.key) ? checked.read.isRemembered : nil
    ).find()
    plan.take(findings.lazy.map(\.presence))
    journal.finish(.compare)
    return (try await place.publish(plan, over: present, identifiesFolders: cache != nil), findings)
  }

  private func attemptReading<Result: Sendable>(
    _ body: () async throws(FileError) -> Result
  ) async throws(BuildFailure) -> Result {
    do throws(FileError) { return try await body() } catch { throw .reading(error) }
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
