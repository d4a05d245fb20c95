internal import Glibc
internal import Site

/// One publication while it happens, holding the lock as long as it lives.
struct PublishingRun: ~Copyable {
  private let plan: OutputPlan
  private let location: OutputLocation
  private let durability: Durability
  private let calls: FileSystemCalls
  private let exchange: Exchange
  private let lock: PublishingLock
  /// The open folder that holds the output folder.
  private let parent: OpenFile

  init(
    _ plan: OutputPlan, to location: OutputLocation, durability: Durability, calls: FileSystemCalls
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
    exchange = Exchange(location: location, calls: calls)
    self.lock = lock
    self.parent = parent
  }

  /// Publishes from beginning to end.
  func publish() async throws(PublishingError) -> Publication {
    try attempt { () throws(FileError) in try exchange.clearUp(in: parent.descriptor) }
    guard try location.isThere(in: parent) else {
      return try await replace(nil, Comparison(allNew: plan))
    }
    return try await update(openFolder(location.name))
  }

  /// Publishes over a site that is there.
  private func update(
    _ old: borrowing OpenFile
  ) async throws(PublishingError) -> Publication {
    let (plan, output, folder) = (plan, location.output, old.descriptor)
    let comparison = try await attemptUnlessCancelled { () async throws(FileError) in
      let present = try await FileTree.listInParallel(output, .everything)
      return try await Comparison(of: plan, with: present, in: folder)
    }
    guard !comparison.isSame else {
      return Publication(kept: plan.files.count - 1)
    }
    return try await replace(old.descriptor, comparison)
  }

  /// Puts the new site together and lets it take the old one's place, if there is one.
  private func replace(
    _ old: Int32?, _ comparison: Comparison
  ) async throws(PublishingError) -> Publication {
    var publication: Publication
    let oldName: String?
    do throws(PublishingError) {
      let staging = try makeStaging()
      publication = try await fill(staging, from: old, comparison)
      guard !Task.isCancelled else { throw .cancelled }
      oldName = try exchange.swap(in: parent.descriptor, isFirst: old == nil)
    } catch {
      // What failed is what the caller must hear of; what is left over, the next publication clears up.
      try? exchange.clearUp(in: parent.descriptor)
      throw error
    }
    publication.leftOver = finish(removing: oldName)
    return publication
  }

  /// Fills the staging folder and waits, if that is wanted, until all of it is on the disk.
  private func fill(
    _ staging: borrowing OpenFile, from old: Int32?, _ comparison: Comparison
  ) async throws(PublishingError) -> Publication {
    let assembly = Assembly(
      plan: plan, comparison: comparison, old: old, staging: staging.descriptor,
      output: location.output, calls: calls)
    let publication = try await attemptUnlessCancelled { () async throws(FileError) in
      try await assembly.run()
    }
    if durability == .machine {
      let number = calls.synchronise(staging.descriptor)
      guard number == 0 else { throw .file(FileError(.save, location.output, errno: number)) }
    }
    return publication
  }

  /// Removes the old site once it is certain that the new one stays; the reason why it could not be, if so.
  private func finish(removing oldName: String?) -> FileError? {
    if durability == .machine, fsync(parent.descriptor) != 0, errno != EINVAL {
      return FileError(.save, location.parent)
    }
    guard let oldName else { return nil }
    do throws(FileError) {
      try FolderRemoval.remove(
        oldName, in: parent.descriptor, path: location.parent + "/" + oldName)
      return nil
    } catch {
      return error
    }
  }

  private func makeStaging() throws(PublishingError) -> OpenFile {
    let name = location.stagingName
    guard mkdirat(parent.descriptor, name, Assembly.folderMode) == 0 else {
      throw .file(FileError(.create, location.parent + "/" + name))
    }
    let staging = try openFolder(name)
    guard fchmod(staging.descriptor, Assembly.folderMode) == 0 else {
      throw .file(FileError(.create, location.parent + "/" + name))
    }
    return staging
  }

  private func openFolder(_ name: String) throws(PublishingError) -> OpenFile {
    try attempt { () throws(FileError) in
      try OpenFile(
        name, in: parent.descriptor, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .list,
        name: location.parent + "/" + name)
    }
  }
}
