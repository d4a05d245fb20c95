internal import Files
internal import Glibc
internal import Site

/// One publication while it happens, holding the lock as long as it lives.
struct PublishingRun: ~Copyable {
  var plan: OutputPlan
  let location: OutputLocation
  let durability: Durability
  let calls: FileSystemCalls
  /// Whether somebody wants to know afterwards what tells each folder apart.
  let keepsRecord: Bool
  /// What is known of the output folder.
  let record: OutputRecord?
  let exchange: Exchange
  let lock: PublishingLock
  /// The open folder that holds the output folder.
  let parent: OpenFile
  /// What each planned file is made of, as far as it is known.
  var origins: [PublishedFile.Origin]
  /// What tells the planned files apart, as far as it is known and does not change any more.
  var identities: [FileIdentity?]
  /// What tells the output folder apart, and then each of the planned folders, as far as it is known that it holds what is planned.
  var folderIdentities: [FileIdentity?]
  /// Which of the planned files were rendered.
  var isRendered: [Bool]
  /// Whether a new folder in the staging folder has the permissions it was made with.
  private(set) var keepsModes = false

  init(
    _ plan: OutputPlan, to location: OutputLocation, durability: Durability, calls: FileSystemCalls,
    keepsRecord: Bool, record: OutputRecord?
  ) throws(PublishingError) {
    let parent = try attempt { () throws(FileError) in
      try OpenFile(location.parent, O_RDONLY | O_DIRECTORY, for: .list)
    }
    // Before anything is written: a folder that is refused gets no lock file beside it either.
    _ = try location.isThere(in: parent)
    let lock = try PublishingLock(location)
    self.plan = plan
    self.location = location
    self.durability = durability
    self.calls = calls
    self.keepsRecord = keepsRecord
    self.record = record
    exchange = Exchange(location: location, calls: calls)
    self.lock = lock
    self.parent = parent
    // Before anything is compared or copied: what changes later is then another file.
    origins = Self.origins(of: plan)
    identities = Array(repeating: nil, count: plan.files.count)
    folderIdentities = Array(repeating: nil, count: plan.folders.count + 1)
    isRendered = Array(repeating: false, count: plan.files.count)
  }

  /// Publishes from beginning to end.
  mutating func publish() async throws(PublishingError) -> PublishedSite {
    try await attemptInParallel { () async throws(FileError) in
      try await exchange.clearUp(in: parent.descriptor)
    }
    guard try location.isThere(in: parent) else {
      return try await replace(nil, Comparison(allNew: plan))
    }
    return try await update(openFolder(location.name))
  }

  /// Publishes over a site that is there.
  private mutating func update(_ old: borrowing OpenFile) async throws(PublishingError) -> PublishedSite {
    let present = try await present(in: old.descriptor)
    var comparison = try await comparison(with: present, in: old.descriptor)
    if comparison.hasSameFolders { folderIdentities = present.folderIdentities }
    try await decide(&comparison, old: old.descriptor)
    guard !comparison.isSame else {
      take(comparison.fates, besides: 0..<0)
      return site(Publication(kept: comparison.kept))
    }
    if let site = try await replacePart(of: old, comparison) { return site }
    return try await replace(old.descriptor, comparison)
  }

  /// How the site to publish differs from what the output folder holds.
  private func comparison(
    with present: OutputTree, in folder: Int32
  ) async throws(PublishingError) -> Comparison {
    // Held no longer than this takes: to change what two hold, one has to copy it.
    let plan = plan
    return try await attemptUnlessCancelled { () async throws(FileError) in
      try await Comparison(of: plan, with: present, in: folder)
    }
  }

  /// What the output folder holds.
  private func present(in folder: Int32) async throws(PublishingError) -> OutputTree {
    if let tree = await record?.tree(in: folder) { return tree }
    let (output, folders) = (location.output, plan.folders)
    return try await attemptUnlessCancelled { () async throws(FileError) in
      try await OutputTree(listing: output, open: folder, expected: folders)
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
        output: location.output, calls: calls, keepsModes: keepsModes)
      let result = try await assembly.run()
      take(result, from: 0)
      publication = result.publication
      guard old == nil || publication.isChanged || !comparison.hasSameFolders else {
        // Every page was rendered, and none of them differs.
        try await attemptInParallel { () async throws(FileError) in
          try await exchange.clearUp(in: parent.descriptor)
        }
        // What was written is gone again.
        identities = identities.map { _ in nil }
        return await siteAsItIs(publication)
      }
      try synchronise(staging)
      guard !Task.isCancelled else { throw .cancelled }
      oldName = try exchange.swap(in: parent.descriptor, isFirst: old == nil)
      // Its new name is a change of the output folder itself.
      folderIdentities = [nil] + result.folders
    } catch {
      // What failed is what the caller must hear of; what is left over, the next publication clears up.
      try? await exchange.clearUp(in: parent.descriptor)
      throw error
    }
    publication.leftOver = await finish(removing: oldName)
    return await siteAsItIs(publication)
  }

  /// Waits, if that is wanted, until all that was put together is on the disk.
  func synchronise(_ staging: borrowing OpenFile) throws(PublishingError) {
    guard durability == .machine else { return }
    let number = calls.synchronise(staging.descriptor)
    guard number == 0 else { throw .file(FileError(.save, location.output, errno: number)) }
  }

  /// Removes the old site once it is certain that the new one stays; the reason why it could not be, if so.
  func finish(removing oldName: String?) async -> FileError? {
    if durability == .machine, fsync(parent.descriptor) != 0, errno != EINVAL {
      return FileError(.save, location.parent)
    }
    guard let oldName else { return nil }
    do throws(FileError) {
      try await FolderRemoval.removeInParallel(
        oldName, in: parent.descriptor, path: location.parent + "/" + oldName)
      return nil
    } catch {
      return error
    }
  }

  mutating func makeStaging() throws(PublishingError) -> OpenFile {
    let name = location.stagingName
    guard mkdirat(parent.descriptor, name, Permissions.folder) == 0 else {
      throw .file(FileError(.create, location.parent + "/" + name))
    }
    let staging = try openFolder(name)
    // The mode that mkdir(2) gives is less what the user's umask, or a rule of the folder above, takes away. What it gave here, it
    // gives to the folders inside, too.
    keepsModes = (staging.status()?.st_mode ?? 0) & 0o7777 == Permissions.folder
    guard fchmod(staging.descriptor, Permissions.folder) == 0 else {
      throw .file(FileError(.create, location.parent + "/" + name))
    }
    return staging
  }

  func openFolder(_ name: String) throws(PublishingError) -> OpenFile {
    try attempt { () throws(FileError) in
      try OpenFile(
        name, in: parent.descriptor, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .list,
        name: location.parent + "/" + name)
    }
  }
}
