internal import Glibc
internal import Files

/// One publication while it happens.
struct PublishingRun {
  var plan: OutputPlan
  let folder: OutputFolder
  /// Whether somebody wants to know the identities of the folders afterwards.
  let identifiesFolders: Bool
  /// What is known of each planned file.
  var files: [PublishedFile]
  /// The identity of the output folder, and then of each planned folder, where it certainly holds what is planned.
  var folderIdentities: [FileIdentity?]
  /// Whether a new folder in the staging folder has the permissions it was made with.
  private(set) var keepsModes = false

  /// What errors, and the steps of the exchange, call things.
  var location: OutputLocation { folder.location }
  var parent: Int32 { folder.parent.descriptor }
  var exchange: Exchange { folder.exchange }

  init(_ plan: consuming OutputPlan, to folder: OutputFolder, identifiesFolders: Bool) {
    files = plan.files.map {
      PublishedFile(path: $0.path, identity: nil, isNeedless: $0.presence == .needless)
    }
    folderIdentities = Array(repeating: nil, count: plan.folders.count + 1)
    self.plan = plan
    (self.folder, self.identifiesFolders) = (folder, identifiesFolders)
  }

  /// Publishes from beginning to end.
  ///
  /// - Parameter present: What the output folder holds.
  mutating func publish(over present: OutputTree) async throws(PublishingError) -> PublishedSite {
    guard let old = folder.descriptor else { return try await replace(nil, Comparison(allNew: plan)) }
    try checkRecorded(present, in: old)
    var comparison = try await comparison(with: present, in: old)
    if comparison.hasSameFolders { folderIdentities = present.folderIdentities }
    try await decide(&comparison, old: old)
    guard !comparison.isSame else {
      take(comparison.fates, besides: 0..<0)
      return site(Publication(kept: comparison.kept, leftOver: folder.leftOver))
    }
    if let site = try await replacePart(of: old, comparison) { return site }
    return try await replace(old, comparison)
  }

  /// Refuses to remove what no publication has written.
  private func checkRecorded(_ present: OutputTree, in old: Int32) throws(PublishingError) {
    guard !folder.removesUnrecorded, !present.isRecorded else { return }
    let recorded = PublicationMarker.files(in: old)
    // Of an older version's files only those are certain that would be written again.
    let known = recorded ?? plan.files.map(\.path)
    guard let files = UnrecordedFiles(in: present, besides: known, hasNoList: recorded == nil) else { return }
    throw .unrecorded(output: location.output, files)
  }

  /// How the site to publish differs from what the output folder holds.
  private func comparison(
    with present: OutputTree, in old: Int32
  ) async throws(PublishingError) -> Comparison {
    // Held no longer than this takes: to change what two hold, one has to copy it.
    let plan = plan
    return try await attemptUnlessCancelled { () async throws(FileError) in
      try await Comparison(of: plan, with: present, in: old)
    }
  }

  /// Puts the new site together and lets it take the old one's place, if there is one.
  private mutating func replace(
    _ old: Int32?, _ comparison: Comparison
  ) async throws(PublishingError) -> PublishedSite {
    var publication: Publication
    let oldName: String?
    do throws(PublishingError) {
      let staging = try makeStaging()
      let assembly = Assembly(
        plan: plan, comparison: comparison, old: old, staging: staging.descriptor,
        output: location.output, calls: folder.calls, keepsModes: keepsModes)
      let result = try await assembly.run()
      take(result, from: 0)
      publication = result.publication
      let isMarkerKept = plan.marker.map { comparison.fates[$0].isKept } ?? true
      guard old == nil || publication.isChanged || !comparison.hasSameFolders || !isMarkerKept else {
        // Everything was made, and nothing of it differs.
        try await clearUp()
        // What was written is gone again.
        forgetIdentities(of: files.indices)
        return await siteAsItIs(publication)
      }
      try synchronise(staging)
      guard !Task.isCancelled else { throw .cancelled }
      oldName = try exchange.swap(in: parent, isFirst: old == nil)
      // Its new name is a change of the output folder itself.
      folderIdentities = [nil] + result.folders
    } catch {
      // What failed is what the caller must hear of; what is left over, the next publication clears up.
      try? await clearUp()
      throw error
    }
    publication.leftOver = await finish(removing: oldName)
    return await siteAsItIs(publication)
  }

  /// Removes what was put together in vain.
  func clearUp() async throws(PublishingError) {
    _ = try await attemptAsync { [exchange, parent] () async throws(FileError) in
      try await exchange.clearUp(in: parent)
    }
  }

  /// Waits, if that is wanted, until all that was put together is on the disk.
  func synchronise(_ staging: borrowing OpenFile) throws(PublishingError) {
    guard folder.durability == .machine else { return }
    let number = folder.calls.synchronise(staging.descriptor)
    guard number == 0 else { throw .file(FileError(.save, location.output, errno: number)) }
  }

  /// Removes the old site once it is certain that the new one stays; the reason why it could not be, if so.
  func finish(removing oldName: String?) async -> FileError? {
    if folder.durability == .machine, fsync(parent) != 0, errno != EINVAL {
      return FileError(.save, location.parent)
    }
    guard let oldName else { return folder.leftOver }
    do throws(FileError) {
      // Where that fails, the next publication tries again, and then moves it out of the way.
      try await FolderRemoval.removeInParallel(
        oldName, in: parent, path: location.parent + "/" + oldName)
      return folder.leftOver
    } catch {
      return error
    }
  }

  mutating func makeStaging() throws(PublishingError) -> OpenFile {
    let name = location.stagingName
    guard mkdirat(parent, name, Permissions.folder) == 0 else {
      throw .file(FileError(.create, location.parent + "/" + name))
    }
    let staging = try folder.open(name)
    // The mode that mkdir(2) gives is less what the user's umask, or a rule of the folder above, takes away. What it gave
    // here, it also gives to the folders inside.
    keepsModes = (staging.status()?.st_mode ?? 0) & 0o7777 == Permissions.folder
    guard fchmod(staging.descriptor, Permissions.folder) == 0 else {
      throw .file(FileError(.create, location.parent + "/" + name))
    }
    return staging
  }
}
