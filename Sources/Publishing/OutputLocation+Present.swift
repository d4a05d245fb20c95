internal import Glibc
internal import Site

extension OutputLocation {
  /// All that the output folder holds now; `nil` if there is none.
  ///
  /// - Throws: if there is anything that may not be replaced.
  func present(in parent: borrowing OpenFile) async throws(PublishingError) -> FileTree? {
    var status = stat()
    guard fstatat(parent.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw .file(FileError(.list, output))
    }
    guard !status.isSymbolicLink else { throw .symbolicLink(output: output) }
    guard status.isFolder else { throw .notAFolder(output: output) }
    guard status.st_dev == parent.status()?.st_dev else { throw .mountPoint(output: output) }
    let tree = try await attemptUnlessCancelled { () async throws(FileError) in
      try await FileTree.listInParallel(output, .everything)
    }
    guard tree == .empty || PublicationMarker.marks(output) else {
      throw .notPublishedByHandout(output: output)
    }
    return tree
  }
}
