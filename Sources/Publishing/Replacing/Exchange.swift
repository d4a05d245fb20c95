internal import Files
internal import Glibc

/// The step in which the new site takes the old one's place.
///
/// Linux swaps the names of two folders in one step that nobody can see half done (ext4, xfs, btrfs, tmpfs, overlay
/// and others). Where the file system cannot, the old folder is renamed and then the new one: **the one place with a
/// gap**. Between the two calls, some microseconds, there is no output folder; a process that dies right there leaves
/// the old site whole under the name `.Output.previous`, and the next publication puts it back first.
struct Exchange: Sendable {
  let location: OutputLocation
  let calls: FileSystemCalls

  /// Removes what a killed publication left over, and puts an old site back that was caught in the gap.
  ///
  /// What cannot be removed, as a folder of another user, gets a name at which it is in nobody's way.
  ///
  /// - Returns: Why something could not be removed, if so.
  @discardableResult
  func clearUp(in parent: Int32) async throws(FileError) -> FileError? {
    var leftOver: FileError?
    for name in location.leftOverNames where isThere(name, in: parent) {
      do throws(FileError) { try await remove(name, in: parent) } catch { leftOver = error }
    }
    if isThere(location.previousName, in: parent) {
      if isThere(location.name, in: parent) {
        leftOver = try await removeOrMove(location.previousName, in: parent) ?? leftOver
      } else {
        try rename(location.previousName, location.name, in: parent)
      }
    }
    return try await removeOrMove(location.stagingName, in: parent) ?? leftOver
  }

  /// Removes a folder, or moves it out of the way.
  ///
  /// - Returns: Why it could not be removed, if so.
  func removeOrMove(_ name: String, in parent: Int32) async throws(FileError) -> FileError? {
    do throws(FileError) {
      try await remove(name, in: parent)
      return nil
    } catch {
      guard let free = location.leftOverNames.first(where: { !isThere($0, in: parent) }),
        calls.rename(parent, name, free) == 0
      else { throw error }
      return FileError(error.operation, location.parent + "/" + free, error.reason)
    }
  }

  /// Lets the staging folder take the output folder's place.
  ///
  /// - Returns: the name that the old site has now; `nil` if there was none.
  func swap(in parent: Int32, isFirst: Bool) throws(PublishingError) -> String? {
    let (staging, name) = (location.stagingName, location.name)
    guard !isFirst else {
      try attempt { () throws(FileError) in try rename(staging, name, in: parent) }
      return nil
    }
    let number = calls.exchange(parent, staging, name)
    switch number {
    case 0: return staging
    case EINVAL, ENOSYS, EOPNOTSUPP: return try swapInTwoSteps(in: parent)
    // A folder that is a mount point of its own disk was refused before; this is one of the same disk.
    case EBUSY, EXDEV: throw .mountPoint(output: location.output)
    default: throw .file(FileError(.rename, location.output, errno: number))
    }
  }

  private func swapInTwoSteps(in parent: Int32) throws(PublishingError) -> String {
    try attempt { () throws(FileError) in
      try rename(location.name, location.previousName, in: parent)
      do throws(FileError) {
        try rename(location.stagingName, location.name, in: parent)
      } catch {
        try rename(location.previousName, location.name, in: parent)
        throw error
      }
    }
    return location.previousName
  }

  private func rename(_ old: String, _ new: String, in parent: Int32) throws(FileError) {
    let number = calls.rename(parent, old, new)
    guard number == 0 else { throw FileError(.rename, location.parent + "/" + old, errno: number) }
  }

  private func remove(_ name: String, in parent: Int32) async throws(FileError) {
    try await FolderRemoval.removeInParallel(name, in: parent, path: location.parent + "/" + name)
  }

  private func isThere(_ name: String, in parent: Int32) -> Bool {
    var status = stat()
    return fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0
  }
}
