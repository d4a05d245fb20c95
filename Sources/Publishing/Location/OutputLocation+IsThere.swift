internal import Files
internal import Glibc

extension OutputLocation {
  /// Whether there is an output folder.
  ///
  /// - Parameter holdsOthers: Whether it may hold files without being marked as published.
  /// - Throws: if what is there may not be replaced.
  func isThere(in parent: borrowing OpenFile, orHoldsOthers holdsOthers: Bool) throws(PublishingError) -> Bool
  {
    var status = stat()
    guard fstatat(parent.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return false }
      throw .file(FileError(.list, output))
    }
    guard !status.isSymbolicLink else { throw .symbolicLink(output: output) }
    guard status.isFolder else { throw .notAFolder(output: output) }
    guard status.st_dev == parent.status()?.st_dev else { throw .mountPoint(output: output) }
    guard !holdsOthers else { return true }
    let mark = PublicationMarker.mark(of: output)
    guard mark != .published else { return true }
    let tree = try attempt { () throws(FileError) in try FileTree.list(output, .everything) }
    guard tree == .empty else {
      throw mark == .damaged ? .damagedMarker(output: output) : .notPublishedByHandout(output: output)
    }
    return true
  }
}
